import {
  ACT_TYPE,
  canonicalize,
  pae,
  payloadToSign,
  signSideCard,
  type Payload,
  type SideCard,
} from '@alternat/acts'
import { toBase64, utf8 } from '@alternat/tlog'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserCrypto } from '../src/check/browser-crypto.ts'
import { writeKeyFile } from '../src/office-keys/key-file.ts'
import { openKey, type OpenKey } from '../src/office-keys/office-key.ts'
import { openLog } from '../src/office-keys/opening.ts'
import { fitOpening, isJoining, isOwnCard, type MeantOpening } from '../src/office-keys/opening-meant.ts'
import { speakIn } from './support/speak.ts'

const CRYPTO = browserCrypto({ hashes: 0, signatures: 0 })
const SIDE = 'east.example'
const NOW = Date.parse('2026-11-22T09:00Z')
const PASSPHRASE = 'four words of the ministry'

const openRoot = (): OpenKey => openKey(`${SIDE}/root`, new Uint8Array(32).fill(3)) as OpenKey
const ROOT = toBase64(openRoot().signer.publicKey)
const OTHER_KEY = toBase64(new Uint8Array(32).fill(8))
const OFFICE = {
  name: 'envoy',
  keys: [OTHER_KEY],
  powers: ['negotiate'],
  from: '2026-01-01T00:00Z',
  until: null,
}
const FIELDS = {
  side: SIDE,
  name: 'East',
  root: ROOT,
  log: OTHER_KEY,
  witness: OTHER_KEY,
  mirror: OTHER_KEY,
  bundle: `age1${'q'.repeat(58)}`,
  offRecord: OTHER_KEY,
  offices: [OFFICE],
  custody: 'own',
}
const CARD = { ...FIELDS, v: 'v1' } as unknown as SideCard
const REF = { index: 1, leaf: 'ab'.repeat(32), log: 'west.example/alternat/talks' }
const MOVE = { index: 7, leaf: 'cd'.repeat(32), log: 'north.example/alternat/talks' }
const SEEN = { log: 'west.example/alternat/talks', root: 'ef'.repeat(32), size: 2 }
const SIDES = [
  { id: 'east.example', name: 'East' },
  { id: 'west.example', name: 'West' },
]
const PROPOSED: MeantOpening = { kind: 'dialogue.propose', title: 'Talks', sides: SIDES.toReversed() }
const ACCEPTED: MeantOpening = { kind: 'dialogue.accept', proposal: REF, move: null }
const GOES_ON: MeantOpening = { kind: 'dialogue.accept', proposal: REF, move: MOVE }

function payload(differs: object): Payload {
  const common = { level: 'between', log: `${SIDE}/alternat/talks`, refs: [], seen: [], v: 'v1' }
  return { at: '2026-11-22T09:00Z', ...common, ...differs } as unknown as Payload
}
const OPENING = { body: { ...FIELDS, dialogue: 'talks' }, kind: 'side.open', office: 'root', seq: 0 }
const PROPOSING = {
  body: { title: 'Talks', sides: SIDES },
  kind: 'dialogue.propose',
  office: 'envoy',
  seq: 1,
}
const ACCEPTING = { body: {}, kind: 'dialogue.accept', office: 'envoy', refs: [REF], seen: [SEEN], seq: 1 }

describe('the first act of our log', () => {
  const isOwn = (differs: object) => isOwnCard('talks', CARD, payload({ ...OPENING, ...differs }))
  const withBody = (differs: object) => ({ body: { ...OPENING.body, ...differs } })

  it('is our card as our root has signed it', () => {
    expect(isOwn({})).toBe(true)
  })

  it.each<[string, object]>([
    ['another kind', { kind: 'side.keys' }],
    ['another place', { seq: 1 }],
    ['a place far ahead', { seq: Number.MAX_SAFE_INTEGER }],
    ['a reference', { refs: [REF] }],
    ['something seen', { seen: [SEEN] }],
    ['a field too many', withBody({ successor: 'x' })],
    ['a version in the body', withBody({ v: 'v1' })],
    ['another dialogue', withBody({ dialogue: 'other' })],
    ['another office', withBody({ offices: [{ ...OFFICE, keys: [ROOT] }] })],
    ['one more office', withBody({ offices: [OFFICE, { ...OFFICE, name: 'desk' }] })],
    ...Object.keys(FIELDS).map((name): [string, object] => [`another ${name}`, withBody({ [name]: 'x' })]),
    ...Object.keys(OPENING.body).map((name): [string, object] => [
      `no ${name}`,
      { body: Object.fromEntries(Object.entries(OPENING.body).filter(([one]) => one !== name)) },
    ]),
  ])('is refused with %s', (_, differs) => {
    expect(isOwn(differs)).toBe(false)
  })
})

describe('the second act of our log', () => {
  const proposes = (differs: object) => isJoining(PROPOSED, payload({ ...PROPOSING, ...differs }))
  const accepts = (differs: object) => isJoining(ACCEPTED, payload({ ...ACCEPTING, ...differs }))

  const goesOn = (differs: object) => isJoining(GOES_ON, payload({ ...ACCEPTING, ...differs }))

  it('proposes what was typed, or accepts what was read, by a side that has moved to us as well', () => {
    expect(proposes({})).toBe(true)
    expect(accepts({})).toBe(true)
    expect(goesOn({ refs: [REF, MOVE] })).toBe(true)
  })

  it.each<[string, object]>([
    ['another kind', { kind: 'dialogue.accept' }],
    ['another place', { seq: 2 }],
    ['the place of the first', { seq: 0 }],
    ['a reference', { refs: [REF] }],
    ['something seen', { seen: [SEEN] }],
    ['another title', { body: { ...PROPOSING.body, title: 'Talk' } }],
    ['a side too few', { body: { ...PROPOSING.body, sides: SIDES.slice(1) } }],
    [
      'another name of a side',
      { body: { ...PROPOSING.body, sides: [SIDES[0], { ...SIDES[1], name: 'X' }] } },
    ],
    ['a field too many', { body: { ...PROPOSING.body, compiler: 'Somebody' } }],
  ])('is refused as a proposal with %s', (_, differs) => {
    expect(proposes(differs)).toBe(false)
  })

  it.each<[string, object]>([
    ['another kind', { kind: 'dialogue.propose' }],
    ['another place', { seq: 2 }],
    ['no proposal', { refs: [] }],
    ['another proposal', { refs: [{ ...REF, leaf: MOVE.leaf }] }],
    ['the move in front', { refs: [MOVE, REF] }],
    ['a third reference', { refs: [REF, MOVE, MOVE] }],
    ['a move that nobody has chosen', { refs: [REF, MOVE] }],
    ['anything in its body', { body: { note: 'x' } }],
  ])('is refused as an acceptance with %s', (_, differs) => {
    expect(accepts(differs)).toBe(false)
  })
})

describe('the second act of a side that goes on here', () => {
  it.each<[string, object]>([
    ['without the move', { refs: [REF] }],
    ['with another move', { refs: [REF, { ...MOVE, index: 8 }] }],
    ['with the move of another side', { refs: [REF, { ...MOVE, log: 'south.example/alternat/talks' }] }],
    ['with two moves', { refs: [REF, MOVE, { ...MOVE, index: 8 }] }],
    ['with the move in front', { refs: [MOVE, REF] }],
  ])('is refused %s', (_, differs) => {
    expect(isJoining(GOES_ON, payload({ ...ACCEPTING, ...differs }))).toBe(false)
  })
})

describe('both acts', () => {
  const fits = (differs: object) => {
    const opened = { side: SIDE, dialogue: 'talks', meant: PROPOSED }
    const fit = fitOpening(opened, CARD, payload(differs), NOW)
    return fit.ok ? 'fits' : fit.fault.code
  }

  it('are of this log, between the sides, each by its own', () => {
    expect([fits(OPENING), fits(PROPOSING)]).toEqual(['fits', 'fits'])
    const others = [
      { log: 'west.example/alternat/talks' },
      { log: `${SIDE}/alternat/other` },
      { level: 'public' },
    ]
    for (const differs of others) {
      expect(fits({ ...OPENING, ...differs })).toBe('to-sign-differs')
      expect(fits({ ...PROPOSING, ...differs })).toBe('to-sign-differs')
    }
    expect(fits({ ...OPENING, office: 'envoy' })).toBe('to-sign-differs')
    expect(fits({ ...PROPOSING, office: 'root' })).toBe('to-sign-differs')
  })

  it('bear the time of this computer, give or take less than an hour', () => {
    for (const at of ['2026-11-22T08:01Z', '2026-11-22T09:59Z']) expect(fits({ ...OPENING, at })).toBe('fits')
    for (const at of ['2026-11-22T08:00Z', '2026-11-22T10:00Z', '2027-11-22T09:00Z', 'x']) {
      expect(fits({ ...OPENING, at })).toBe('dated-off')
      expect(fits({ ...PROPOSING, at })).toBe('dated-off')
    }
  })
})

/** The two classes of a browser that its passkeys answer in. */
class Credential {
  readonly id = 'AAEC'
  readonly response = new AssertionResponse()
  getClientExtensionResults = () => ({})
}
class AssertionResponse {
  readonly clientDataJSON = new ArrayBuffer(1)
  readonly authenticatorData = new ArrayBuffer(1)
  readonly signature = new ArrayBuffer(1)
}

describe('the root', () => {
  let file: File
  /** What a program that was taken over wants signed, one after the other, and what it got. */
  let wants: string[] = []
  let got: string[] = []

  const wanting = (dialogue: string, minute: number, step: number) => {
    const at = new Date(NOW + minute * 60_000).toISOString().replace(/:\d\d\.\d+Z/, 'Z')
    const log = `${SIDE}/alternat/${dialogue}`
    const first = payload({ ...OPENING, at, log, body: { ...FIELDS, dialogue } })
    const message = pae(ACT_TYPE, utf8(canonicalize(first)))
    expect(payloadToSign(message)).not.toBeNull()
    return JSON.stringify({ ticket: 't', step, office: 'root', message: toBase64(message), blobs: [] })
  }
  const answered = async (url: string, init?: RequestInit): Promise<Response> => {
    if (url === '/api/side/card')
      return new Response(new Uint8Array(signSideCard(CRYPTO, CARD, openRoot().signer)))
    if (url.startsWith('/api/signing/')) {
      got.push((JSON.parse(String(init?.body)) as { signature: string }).signature)
    }
    return new Response(wants.shift() ?? '{"ref":{}}')
  }
  const opens = async (dialogue: string, minutes: readonly number[]): Promise<string> => {
    wants = minutes.map((minute, step) => wanting(dialogue, minute, step))
    got = []
    const typed = { side: SIDE, dialogue, meant: PROPOSED, sent: {}, requestId: 'r' }
    const root = { file, passphrase: PASSPHRASE }
    const done = await openLog({ ...typed, url: '/api/dialogues', root, copies: [], passphrase: null })
    return done.ok ? 'open' : done.fault.code
  }

  beforeAll(async () => {
    await speakIn('en')
    const random = (length: number) => new Uint8Array(length).fill(1)
    const bytes = await writeKeyFile(new Uint8Array(32).fill(3), PASSPHRASE, random, 10)
    file = new File([new Uint8Array(bytes)], 'root.age')
  })
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
    const kept = new Map<string, string>()
    vi.stubGlobal('fetch', answered)
    vi.stubGlobal('PublicKeyCredential', Credential)
    vi.stubGlobal('AuthenticatorAssertionResponse', AssertionResponse)
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    })
    vi.stubGlobal('navigator', {
      credentials: { get: async () => new Credential() },
      locks: { request: async (_: string, held: () => unknown) => held() },
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('signs one opening of a log, though a program asks for it at another minute', async () => {
    expect(await opens('talks', [0, 1])).toBe('place-signed')
    expect(got).toHaveLength(1)
  })

  it('signs the same bytes again, and no others whenever it is asked anew', async () => {
    expect(await opens('again', [0, 0])).toBe('open')
    expect(new Set(got).size).toBe(1)
    expect(await opens('again', [0])).toBe('open')
    expect(await opens('again', [2])).toBe('place-signed')
    expect(got).toEqual([])
    expect(await opens('another', [2])).toBe('open')
  })

  it('signs nothing that is dated at another time', async () => {
    expect(await opens('later', [24 * 60])).toBe('dated-off')
    expect(got).toEqual([])
  })
})
