import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../docs/root.ts'

/** The demonstration as a user starts it. */
export interface Demonstration {
  /** The address of the first side. */
  readonly address: string
  /** Signs in as a role with one click; the cookie to send. */
  readonly signIn: (role: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** Starts it in a fresh folder and waits until it answers. */
export async function startDemonstration(folder: string, port: number): Promise<Demonstration> {
  const program = join(ROOT, 'apps/node/bin/alternat.js')
  const child = spawn(process.execPath, [program, 'demo', '--folder', folder, '--port', String(port)], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://localhost:${port + 1}`
  await answering(child, `${address}/openapi.json`)
  return { address, signIn: (role) => signIn(address, role), stop: () => stop(child) }
}

async function answering(child: ChildProcess, address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new TypeError('The demonstration ended before it answered.')
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new TypeError('The demonstration does not answer.')
}

async function signIn(address: string, role: string): Promise<string> {
  const answer = await fetch(`${address}/api/sign-in/demonstration`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ role }),
  })
  if (answer.status === 429) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return signIn(address, role)
  }
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!answer.ok || cookie === undefined) throw new TypeError(`Nobody can sign in as ${role}.`)
  return cookie
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : null
  child.kill('SIGINT')
  await ended
}
