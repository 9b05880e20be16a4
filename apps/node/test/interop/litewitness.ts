import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { tempFolder } from '../store/support.ts'

/** A litewitness that is listening on the loopback. */
export interface Litewitness {
  readonly url: string
  /** Its key, of kind 04, as it says it. */
  readonly vkey: string
}

/** Whether this machine has what litewitness keeps its key in. */
export function hasSshAgent(): boolean {
  const found = ['ssh-agent', 'ssh-add', 'ssh-keygen'].every((name) => isThere(name))
  if (!found && process.env['CI'] === 'true') throw new Error('ssh-agent, ssh-add or ssh-keygen is missing')
  return found
}

function isThere(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, program)))
}

/** Starts torchwood's litewitness with a fresh key in an agent of its own; it knows the logs given. */
export async function litewitness(
  program: string,
  name: string,
  logs: readonly { readonly origin: string; readonly vkey: string }[],
): Promise<Litewitness> {
  const folder = tempFolder()
  const agent = await agentWithKey(folder)
  const database = join(folder, 'litewitness.db')
  const port = await freePort()
  const key = fingerprintOf(folder)
  const options = { 'ssh-agent': agent, db: database, name, listen: `127.0.0.1:${port}`, key }
  const args = Object.entries(options).flatMap(([option, value]) => [`-${option}`, value])
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(() => void child.kill())
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  await until(
    () => said.includes('listening') || child.exitCode !== null,
    () => said,
  )
  know(database, logs)
  const vkey = /vkey="?([^"\s]+)"?/.exec(said)?.[1]
  if (vkey === undefined) throw new Error(`litewitness does not say its key: ${said}`)
  return { url: `http://127.0.0.1:${port}`, vkey }
}

/** What `witnessctl add-log` and `add-key` write (torchwood v0.9.0, cmd/witnessctl). */
function know(database: string, logs: readonly { readonly origin: string; readonly vkey: string }[]): void {
  const db = new DatabaseSync(database, { timeout: 5000 })
  for (const { origin, vkey } of logs) {
    const empty = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    db.prepare('INSERT INTO log (origin, tree_size, tree_hash) VALUES (?, 0, ?)').run(origin, empty)
    db.prepare('INSERT INTO key (origin, key) VALUES (?, ?)').run(origin, vkey)
  }
  db.close()
}

async function agentWithKey(folder: string): Promise<string> {
  const socket = join(folder, 's')
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' })
  onTestFinished(() => void agent.kill())
  await until(() => existsSync(socket))
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'key')])
  execFileSync('ssh-add', ['-q', join(folder, 'key')], { env: { ...process.env, SSH_AUTH_SOCK: socket } })
  return socket
}

function fingerprintOf(folder: string): string {
  const line = execFileSync('ssh-keygen', ['-lf', join(folder, 'key.pub')]).toString()
  return line.split(' ')[1] ?? ''
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function until(isSo: () => boolean, said: () => string = () => ''): Promise<void> {
  const end = Date.now() + 20_000
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${said()}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}
