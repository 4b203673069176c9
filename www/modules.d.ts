declare module "#styles" {
  const styles: string;
  export default styles;
}
