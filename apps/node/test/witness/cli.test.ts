import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isQuorumMet, openNote, parsePolicy, parseVkey, utf8 } from '@alternat/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import { inProcess } from '../cli/in-process.ts'
import type { Ended } from '../cli/spawned.ts'
import { twoSides } from '../host/support.ts'
import { must } from './support.ts'

const LOG = 'east.example/alternat/talks'

let folder: string
let witnessKey = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alternat-witness-cli-'))
  const { east, west } = await twoSides(folder)
  east.store.close()
  west.store.close()
  writeFileSync(join(folder, 'secret'), 'a long passphrase of the witness\n')
  const made = await witness('init', '--name', 'w.example/1', '--passphrase-file', 'secret', '--json')
  witnessKey = (JSON.parse(made.out) as { vkey: string }).vkey
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A command of the keeper of the witness. */
function witness(...args: readonly string[]): Promise<Ended> {
  return inProcess(folder, ['witness', ...args, '--folder', 'neutral'])
}

/** A command of the side. */
function east(...args: readonly string[]): Promise<Ended> {
  return inProcess(folder, [...args, '--store', 'east'])
}

/** A command of somebody who has files and nothing else. */
function verify(file: string, ...args: readonly string[]): Promise<Ended> {
  return inProcess(folder, ['verify', file, ...args])
}

async function policyOfEast(): Promise<string> {
  const { out } = await east('log', 'policy', 'talks', '--json')
  const { policies } = JSON.parse(out) as { policies: { log: string; policy: string }[] }
  return policies.find(({ log }) => log === LOG)?.policy ?? ''
}

function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => void (isSo() ? resolve() : setTimeout(look, 5))
    look()
  })
}

const codeIn = ({ out }: Ended): string => (JSON.parse(out) as { error: { code: string } }).error.code

describe('a witness that cannot be reached', () => {
  it('cosigns by file: request, answer, and the line is kept', async () => {
    expect((await east('witness', 'pin', 'uni', witnessKey)).code).toBe(0)
    const logKey = /^log (\S+)/m.exec(await policyOfEast())?.[1] ?? ''
    expect((await witness('add-log', logKey)).code).toBe(0)
    expect((await east('witness', 'ask', '--file', 'ask.txt')).code).toBe(0)
    expect(readFileSync(join(folder, 'ask.txt'), 'utf8').startsWith('old 0\n\n')).toBe(true)
    const answered = await witness('answer', 'ask.txt', '-o', 'answer.txt', '--passphrase-file', 'secret')
    expect(answered.err).toBe('')
    const key = must(parseVkey(nodeCrypto, witnessKey))
    expect(openNote(nodeCrypto, new Uint8Array(readFileSync(join(folder, 'answer.txt'))), [key]).ok).toBe(
      true,
    )
    const taken = await east('witness', 'take', 'answer.txt', '--json')
    expect(JSON.parse(taken.out)).toMatchObject({ witness: 'uni', log: LOG, size: 2 })
    const listed = JSON.parse((await east('witness', 'list', '--json')).out) as { standings: unknown[] }
    expect(listed.standings).toMatchObject([{ witness: 'uni', log: LOG, size: 2, of: 2, trouble: null }])
  }, 60_000)

  it('names the size to prove from where the request is from another', async () => {
    await east('witness', 'ask', '--file', 'again.txt', '--old', '0')
    const refused = await witness(
      'answer',
      'again.txt',
      '-o',
      'none.txt',
      '--passphrase-file',
      'secret',
      '--json',
    )
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'size-differs', size: 2 } })
    expect((await east('witness', 'ask', '--file', 'proven.txt', '--old', '2')).code).toBe(0)
    expect((await east('witness', 'ask', '--file', 'beyond.txt', '--old', '3')).code).toBe(1)
  }, 60_000)

  it('shows its keeper what it has cosigned', async () => {
    const shown = await witness('log')
    expect(shown.out).toContain(`${LOG}  size 2`)
    expect(shown.out).toContain('Nothing has been kept against any log.')
  })
})

describe('a witness that serves', () => {
  it('is asked over the network, and asks people to stop it before its address is free', async () => {
    let stop: () => void = () => undefined
    let heard = ''
    const stopped = new Promise<void>((resolve) => (stop = resolve))
    const io = { stopped: () => stopped, err: (text: string) => void (heard += text) }
    const args = ['witness', 'serve', '--folder', 'neutral', '--port', '0', '--passphrase-file', 'secret']
    const serving = inProcess(folder, args, io)
    await until(() => /http:\/\/localhost:[0-9]+/.test(heard))
    const url = /http:\/\/localhost:[0-9]+/.exec(heard)?.[0] ?? ''
    expect((await east('witness', 'pin', 'uni', witnessKey, `${url}/`)).code).toBe(0)
    const asked = await east('witness', 'ask', '--dialogue', 'talks')
    expect([asked.code, asked.out]).toEqual([0, `uni has cosigned ${LOG} at size 2.\n`])
    stop()
    expect((await serving).code).toBe(0)
    const away = await east('witness', 'ask', '--json')
    expect(away.code).toBe(1)
    expect(JSON.parse(away.out)).toMatchObject({ asked: [{ result: { fault: { code: 'witness-away' } } }] })
    expect((await east('fsck')).code).toBe(0)
  }, 60_000)
})

describe('the policy of a log', () => {
  it('asks for the mirror of every other side, and names its witness and the neutral ones', async () => {
    const policy = must(parsePolicy(nodeCrypto, utf8(await policyOfEast())))
    expect(policy.logs.map(({ vkey }) => vkey.name)).toEqual([LOG])
    expect(policy.witnesses.map(({ name }) => name)).toEqual([
      'west.example/mirror',
      'west.example/witness',
      'neutral/w.example/1',
    ])
    expect(policy.witnesses.at(-1)?.url).toMatch(/^http:\/\/localhost:/)
    expect(isQuorumMet(policy, new Set(['west.example/mirror']))).toBe(true)
    expect(isQuorumMet(policy, new Set(['west.example/witness', 'neutral/w.example/1']))).toBe(false)
  })

  it('is printed for every log of the dialogue, as people read it too', async () => {
    const { out } = await east('log', 'policy')
    expect(out).toContain('# west.example/alternat/talks\n')
    expect(out).toContain('quorum mirrors\n')
  })
})

describe('wrong use', () => {
  it.each([
    [['witness', 'pin', 'Uni', 'x'], 'witness-name'],
    [['witness', 'pin', 'uni2', 'x'], 'witness-key'],
    [['witness', 'unpin', 'nobody'], 'witness-unknown'],
    [['witness', 'ask', '--witness', 'nobody'], 'witness-unknown'],
    [['witness', 'ask', '--old', '5'], 'usage'],
    [['witness', 'pin', 'uni3', 'x', 'ftp://w.example'], 'usage'],
    [['witness', 'pin', 'uni3', 'x', 'https://a:b@w.example'], 'usage'],
    [['witness', 'take', 'secret'], 'answer-shape'],
  ])('%j is refused', async (args, code) => {
    expect(codeIn(await east(...args, '--json'))).toBe(code)
  })

  it('a witness without a folder, with a folder that has one, and with a wrong passphrase', async () => {
    const nowhere = ['witness', 'log', '--folder', 'nowhere', '--json']
    expect(codeIn(await inProcess(folder, nowhere))).toBe('store-absent')
    const twice = await witness('init', '--name', 'w.example/1', '--passphrase-file', 'secret', '--json')
    expect(codeIn(twice)).toBe('key-exists')
    writeFileSync(join(folder, 'wrong'), 'another\n')
    const wrong = await witness('answer', 'ask.txt', '-o', 'x', '--passphrase-file', 'wrong', '--json')
    expect(codeIn(wrong)).toBe('passphrase-wrong')
    expect(codeIn(await witness('add-log', 'nonsense', '--json'))).toBe('witness-key')
  }, 60_000)

  it('of export-tiles writes nothing into a file’s place', async () => {
    expect((await east('log', 'export-tiles', '-o', 'public')).code).toBe(0)
    expect(readFileSync(join(folder, 'public/log', LOG, 'checkpoint'), 'utf8')).toContain('— w.example/1 ')
    expect(codeIn(await east('log', 'export-tiles', '-o', 'secret', '--json'))).toBe('folder-bad')
  })
})

describe('a reader who relies on the witness', () => {
  it('is told by verify who has witnessed the file, and when, apart from what the sides say of each other', async () => {
    const written = await east('evidence', 'talks', '--public', '-o', 'talks.evidence')
    expect(written.err).toBe('')
    const plain = await verify('talks.evidence')
    expect(plain.out).not.toContain('witnessed by')
    const told = await verify('talks.evidence', '--witness', witnessKey)
    expect(told.code).toBe(0)
    expect(told.out).toMatch(/^ {4}witnessed by w\.example\/1, \d{4}-\d\d-\d\dT\d\d:\d\dZ$/m)
    expect(told.out).toContain('witnessed by none of those you rely on')
    writeFileSync(join(folder, 'keys.txt'), `# of the institute\n${witnessKey}\n`)
    const byFile = await verify('talks.evidence', '--witness', 'keys.txt', '--json')
    const { logs } = JSON.parse(byFile.out) as { logs: { log: string; witnessed: object[] }[] }
    expect(logs.find(({ log }) => log === LOG)?.witnessed).toMatchObject([{ name: 'w.example/1' }])
  })

  it('vouches for no root by that: the roots are still to be compared', async () => {
    const told = await verify('talks.evidence', '--witness', witnessKey, '--json')
    expect(JSON.parse(told.out)).toMatchObject({ ok: true, trusted: false })
  })

  it('is refused what is no key of a witness', async () => {
    for (const wrong of ['nobody', 'no-such-file.txt'])
      expect((await verify('talks.evidence', '--witness', wrong)).code).not.toBe(0)
    const { out } = await east('log', 'policy', 'talks', '--json')
    const { policies } = JSON.parse(out) as { policies: { policy: string }[] }
    const logKey = /^log (\S+)/m.exec(policies[0]?.policy ?? '')?.[1] ?? ''
    expect((await verify('talks.evidence', '--witness', logKey)).code).not.toBe(0)
  })

  it('may bring one policy for each log', async () => {
    const { out } = await east('log', 'policy', 'talks', '--json')
    const { policies } = JSON.parse(out) as { policies: { log: string; policy: string }[] }
    const files = policies.map(({ policy }, n) => {
      writeFileSync(join(folder, `policy-${n}`), policy)
      return `policy-${n}`
    })
    expect(files.length).toBeGreaterThan(1)
    const told = await verify('talks.evidence', '--trust', ...files, '--json')
    const { logs } = JSON.parse(told.out) as { logs: { log: string; witnessed: object[] | null }[] }
    expect(logs.find(({ log }) => log === LOG)?.witnessed).toMatchObject([{ name: 'w.example/1' }])
  })
})
