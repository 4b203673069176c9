// @ts-check
// The address holds the question: whatever owns one is joined to it.

/** How long the question has to stand still before the address follows: browsers are slow at it, and limit it. */
const SETTLED = 250;

/**
 * Joins the address to the owner of a question, and back.
 * @param {{ question: string }} owner
 */
export function joinAddress(owner) {
  const fromAddress = () => {
    owner.question = location.hash.slice(1);
  };
  fromAddress();
  addEventListener("hashchange", fromAddress);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let settling;

  function now(hash = `#${owner.question}`) {
    clearTimeout(settling);
    try {
      // Replaced, so that the way back leads out of the page and not through every key typed.
      history.replaceState(history.state, "", location.href.split("#")[0] + hash);
    } catch {
      // A page written into a frame by its host has no address of its own.
    }
  }

  return {
    now,
    soon() {
      clearTimeout(settling);
      settling = setTimeout(() => now(), SETTLED);
    },
  };
}

/**
 * Joins a button that copies the address with the question in it.
 * @param {{ question: string }} owner
 * @param {{ now: () => void }} address
 * @param {HTMLElement} button
 * @param {HTMLElement} said where it is said that it is done
 */
export function joinCopy(owner, address, button, said) {
  button.addEventListener("click", async () => {
    const link = `${location.href.split("#")[0]}#${owner.question}`;
    try {
      await navigator.clipboard.writeText(link);
      said.textContent = "Link copied";
    } catch {
      // Where the clipboard is out of reach the address bar still has it.
      address.now();
      said.textContent = "The link is in the address bar";
    }
    setTimeout(() => {
      said.textContent = "";
    }, 4000);
  });
}
