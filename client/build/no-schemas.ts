// Stands for TypeBox in the browser, where nothing is checked by a schema: what lean-contract.ts leaves of them is empty.
const schema = () => ({ properties: {} })

export {
  schema as Array,
  schema as Boolean,
  schema as Integer,
  schema as Literal,
  schema as Null,
  schema as Number,
  schema as Object,
  schema as Optional,
  schema as String,
  schema as Union,
  schema as Unsafe,
}
