/** A text field of a body, if it is there: bodies are read as they come, the shape of each is its schema's. */
export function proseOf(body: Readonly<Record<string, unknown>> | undefined, field: string): string | null {
  const value = body?.[field]
  return typeof value === 'string' ? value : null
}

/** A list of texts of a body, empty if it is not there. */
export function listOf(body: Readonly<Record<string, unknown>> | undefined, field: string): string[] {
  const value = body?.[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
