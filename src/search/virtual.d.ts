declare module 'virtual:search-words' {
  /** The interface words of the search scripts; integration.ts makes the module. */
  const words: import('./words.ts').SearchWords;
  export default words;
}
