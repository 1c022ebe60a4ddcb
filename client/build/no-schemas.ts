// Replaces TypeBox in the browser, which validates nothing: the schemas left by lean-contract.ts are empty.
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
