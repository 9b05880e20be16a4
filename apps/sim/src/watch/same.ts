/** Whether two values of JSON say the same, in whatever order their members stand. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every((name) => Object.hasOwn(b, name) && same(valueAt(a, name), valueAt(b, name)))
}

function valueAt(of: object, name: string): unknown {
  return (of as Readonly<Record<string, unknown>>)[name]
}
