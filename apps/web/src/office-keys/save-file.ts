/** Hands a file to the person, as the browser saves files: it goes nowhere else. */
export function saveFile(name: string, content: Uint8Array | string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content)
  const address = URL.createObjectURL(new Blob([part], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Firefox begins to read only after the click has been worked off.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
