/** Layout of every .ts, .vue, .css and .md file: `npm run format` writes it, `npm test` checks it. */
export default {
  printWidth: 100,
  semi: false,
  singleQuote: true,
}
