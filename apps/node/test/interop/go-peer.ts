import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'

/** What the Go program said to one question. */
export type Said =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string }

/** A running `go/peer`: questions go in, one JSON object a line, and answers come back in their order. */
export class GoPeer {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #waiting: { resolve: (said: Said) => void; reject: (why: Error) => void }[] = []

  constructor(path: string) {
    this.#child = spawn(path, [], { stdio: 'pipe' })
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#hear(line))
    this.#child.on('close', (code) => this.#end(`the Go program ended with ${code}`))
  }

  /** Asks one question; byte arrays travel as base64. */
  ask(op: string, parameters: Readonly<Record<string, unknown>>): Promise<Said> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#child.stdin.write(`${JSON.stringify({ op, ...parameters }, asBase64)}\n`)
    })
  }

  /** The value of an answer that must be good. */
  async value<T>(op: string, parameters: Readonly<Record<string, unknown>>): Promise<T> {
    const said = await this.ask(op, parameters)
    if (!said.ok) throw new Error(`Go refuses ${op}: ${said.error}`)
    return said.value as T
  }

  /** Whether Go takes it. */
  async takes(op: string, parameters: Readonly<Record<string, unknown>>): Promise<boolean> {
    return (await this.ask(op, parameters)).ok
  }

  close(): void {
    this.#child.stdin.end()
  }

  #hear(line: string): void {
    this.#waiting.shift()?.resolve(saidOf(line))
  }

  #end(why: string): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(why))
  }
}

function saidOf(line: string): Said {
  const said = JSON.parse(line) as { ok: boolean; value?: unknown; error?: string }
  return said.ok ? { ok: true, value: said.value } : { ok: false, error: said.error ?? '' }
}

function asBase64(_name: string, value: unknown): unknown {
  return value instanceof Uint8Array ? value.toBase64() : value
}

/** The bytes of base64 as Go writes it. */
export function bytesIn(base64: string): Uint8Array {
  return Uint8Array.fromBase64(base64)
}
