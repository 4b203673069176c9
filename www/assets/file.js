// @ts-check
// Files beside the page.

/**
 * A file in the folder of the script. Fails with its name where the server has none.
 * @param {string} name
 */
export async function file(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: the server answers ${response.status}`);
  return response;
}
