import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHost, type Host } from '../../src/host/host.ts'
import { invitedBy } from '../../src/people/invitations.ts'
import { openPeople } from '../../src/people/people.ts'
import { SYSTEM_PORTS } from '../../src/cli/io.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { openNode, type Node } from '../../src/side/node.ts'
import { inProcess } from '../cli/in-process.ts'
import type { Ended } from '../cli/spawned.ts'
import { must, newSide, seatOf, somePort } from '../host/support.ts'

let folder: string
let east: Node
let host: Host | null = null

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alt-'))
  east = await newSide(join(folder, 'east'), 'east.example', 'East')
  east.store.close()
})
afterEach(async () => {
  await host?.close()
  host = null
})

const people = (...args: string[]): Promise<Ended> =>
  inProcess(folder, ['people', ...args, '--store', join(folder, 'east'), '--json'])
const told = ({ out }: Ended): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>
const codeOf = (ended: Ended): unknown => (told(ended)['error'] as { code: string }).code

async function served(): Promise<string> {
  const request = { folder: join(folder, 'east'), passphrase: DEMONSTRATION_PASSPHRASE, ports: SYSTEM_PORTS }
  const seat = seatOf(must(await openNode(request)), somePort(), 'own')
  host = must(await openHost({ seats: [seat], site: null }))
  return seat.address
}

describe('people on the command line', () => {
  it('invites, changes roles, lets in no more, with no server running', async () => {
    const bob = told(await people('invite', 'Bob', '--role', 'negotiator', '--office', 'foreign-affairs'))
    expect(bob).toMatchObject({
      person: { name: 'Bob', roles: ['negotiator'], offices: ['foreign-affairs'] },
    })
    const { link } = bob as { link: string }
    expect(link).toMatch(/^http:\/\/localhost:7100\/welcome#/)
    const kept = must(
      openPeople(join(folder, 'east'), { clock: () => Date.now(), random: (n) => new Uint8Array(n) }),
    )
    expect(must(invitedBy(kept, new URL(link).hash.slice(1)))).toMatchObject({ name: 'Bob' })
    kept.close()
    expect(told(await people('roles', 'Bob', '--role', 'duty-officer'))).toMatchObject({
      person: { roles: ['duty-officer'], offices: ['foreign-affairs'] },
    })
    expect(told(await people('disable', 'Bob'))).toMatchObject({
      person: { disabled: true, invitedUntil: null },
    })
    expect(told(await people('disable', 'Bob', '--again'))).toMatchObject({ person: { disabled: false } })
    expect(told(await people('list'))['people']).toMatchObject([{ name: 'Bob' }])
  })

  it('goes through the running server, and the link says where that is', async () => {
    const address = await served()
    const { link } = told(await people('invite', 'Bob')) as { link: string }
    expect(link.startsWith(`${address}/welcome#`)).toBe(true)
    const answer = await fetch(`${address}/api/sign-in/link`, {
      method: 'POST',
      headers: { origin: address, 'content-type': 'application/json' },
      body: JSON.stringify({ link: new URL(link).hash.slice(1) }),
    })
    expect(await answer.json()).toMatchObject({ name: 'Bob' })
  })

  it('sets the ministry’s sign-in up and links accounts, each to one person', async () => {
    await people('invite', 'Ann')
    await people('invite', 'Bob')
    const issuer = 'https://id.ministry.example'
    expect((await people('oidc', '--issuer', issuer, '--client-id', 'alternat')).code).toBe(0)
    expect(told(await people('link', 'Ann', '--subject', '17'))).toMatchObject({
      person: { links: [{ issuer, subject: '17' }] },
    })
    expect(codeOf(await people('link', 'Bob', '--subject', '17'))).toBe('link-taken')
    await people('link', 'Ann', '--subject', '17', '--remove')
    expect((await people('link', 'Bob', '--subject', '17')).code).toBe(0)
    expect(told(await people('list'))['provider']).toEqual({ issuer, clientId: 'alternat', secretFile: null })
    await people('oidc', '--off')
    expect(told(await people('list'))['provider']).toBeNull()
  })

  it('refuses in plain words what it cannot do', async () => {
    expect(codeOf(await people('roles', 'Nobody', '--none'))).toBe('person-unknown')
    expect(codeOf(await people('invite', 'Bob', '--role', 'king'))).toBe('role-unknown')
    expect(codeOf(await people('invite', 'Bob', '--office', 'nowhere'))).toBe('office-unknown')
    expect(codeOf(await people('invite', ' '))).toBe('person-bad')
    expect(codeOf(await people('oidc', '--issuer', 'http://ministry.example', '--client-id', 'x'))).toBe(
      'provider-bad',
    )
    await people('invite', 'Bob')
    await people('invite', 'Bob')
    expect(codeOf(await people('disable', 'Bob'))).toBe('person-ambiguous')
    expect((await people('roles', 'Bob')).code).toBe(2)
    expect((await people('oidc')).code).toBe(2)
  })

  it('prints nothing that a terminal would take for a command of its own', async () => {
    const shown = await inProcess(folder, [
      'people',
      'invite',
      'Bob\u001b[2J',
      '--store',
      join(folder, 'east'),
    ])
    expect(shown.code).toBe(1)
    expect(shown.err).not.toContain('\u001b')
  })
})

describe('serve', () => {
  it('prints a link for the first administrator while nobody can sign in, and where people reach it', async () => {
    const real = join(folder, 'real')
    const file = join(folder, 'passphrase')
    writeFileSync(file, 'correct horse battery\n')
    const made = await inProcess(folder, [
      'init',
      '--side',
      'north.example',
      '--name',
      'North',
      '--store',
      real,
      '--passphrase-file',
      file,
    ])
    expect([made.code, made.err]).toMatchObject([0, expect.anything()])
    const port = String(somePort())
    const args = ['serve', '--store', real, '--port', port, '--no-screens', '--passphrase-file', file]
    const here = await inProcess(folder, args)
    expect(here.err).toMatch(new RegExp(`http://localhost:${port}/welcome#[\\w-]{43}\n`))
    const there = await inProcess(folder, [...args, '--origin', 'https://alternat.example'])
    expect(there.err).toMatch(/https:\/\/alternat\.example\/welcome#[\w-]{43}\n/)
    const bad = await inProcess(folder, [...args, '--origin', 'https://alternat.example/path'])
    expect([bad.code, bad.err]).toMatchObject([1, expect.stringContaining('https://NAME') as string])
  })
})
