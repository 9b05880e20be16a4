import {
  concat,
  emptyRoot,
  hexToBytes,
  leafHash,
  rootOf,
  toBase64,
  toHex,
  utf8,
  type Signer,
} from '@alternat/tlog'
import {
  fold,
  leafData,
  seal,
  signPayload,
  type Fold,
  type FoldOptions,
  type Kind,
  type LeafHeld,
  type LogHeld,
  type Ref,
} from '../src/index.ts'
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { crypto as nodeCrypto } from './bytes-support.ts'

/** What a test may bend about an act before it is signed, to play the malicious side. */
export interface Bend {
  at?: string
  office?: string
  level?: 'between' | 'public'
  /** Changes the payload just before signing. */
  payload?: (payload: Record<string, unknown>) => Record<string, unknown>
  /** Signs with these instead of the office's key. */
  signers?: readonly Signer[]
  /** Replaces the sealed bytes altogether. */
  sealed?: Uint8Array
}

const OFFICES = ['speak', 'negotiate', 'conclude', 'notify', 'manage-keys', 'record'] as const

/** A table at which sides talk: real keys, real logs, in memory; deliveries are asked for by the test. */
export class Table {
  readonly dialogue: string
  readonly sides: readonly string[]
  readonly logs = new Map<string, LeafHeld[]>()
  /** What of each other log had reached a side: `from` → `log` → size. */
  readonly heard = new Map<string, Map<string, number>>()
  clock = '2026-03-01T09:00Z'
  #salt = 0

  constructor(sides: readonly string[] = ['a.example', 'b.example'], dialogue = 'talks') {
    this.dialogue = dialogue
    this.sides = sides
    for (const side of sides) {
      this.logs.set(this.log(side), [])
      this.heard.set(side, new Map())
    }
  }

  log(side: string): string {
    return `${side}/alternat/${this.dialogue}`
  }

  /** Opens every log: the first side proposes, the others accept; nothing else is delivered yet. */
  open(): this {
    const [first = '', ...others] = this.sides
    this.say(first, 'side.open', this.opening(first), { office: 'root' })
    const list = this.sides.toSorted().map((id) => ({ id, name: nameOf(id) }))
    const proposal = this.say(
      first,
      'dialogue.propose',
      { title: 'Talks', sides: list },
      { office: 'negotiate' },
    )
    for (const side of others) {
      this.say(side, 'side.open', this.opening(side), { office: 'root' })
      this.hear(side, first)
      this.say(
        side,
        'dialogue.accept',
        {},
        { office: 'negotiate', payload: (p) => ({ ...p, refs: [proposal] }) },
      )
    }
    return this
  }

  opening(side: string): Record<string, unknown> {
    const key = (office: string) => toBase64(keyOf(side, office).publicKey)
    return {
      side,
      name: nameOf(side),
      dialogue: this.dialogue,
      root: key('root'),
      log: key('log'),
      witness: key('witness'),
      mirror: key('mirror'),
      bundle: `age1${'q'.repeat(58)}`,
      offRecord: key('off'),
      custody: 'demonstration',
      offices: OFFICES.map((name) => ({
        name,
        keys: [key(name)],
        powers: [name],
        from: '2026-01-01T00:00Z',
        until: null,
      })),
    }
  }

  /** Delivers everything (or up to `size`) of another side's log to a side. */
  hear(side: string, from: string, size?: number): void {
    const log = this.log(from)
    this.heard.get(side)?.set(log, size ?? this.logs.get(log)?.length ?? 0)
  }

  /** Everybody hears everything. */
  meet(): this {
    for (const side of this.sides) for (const from of this.sides) if (from !== side) this.hear(side, from)
    return this
  }

  /** Performs an act: signs it, appends it to the side's log, and gives the reference to it. */
  say(side: string, kind: Kind | (string & {}), body: object, bend: Bend = {}): Ref {
    const log = this.log(side)
    const leaves = this.logs.get(log) ?? []
    const office = bend.office ?? powerGuess(kind)
    const seen =
      kind === 'side.open' || (kind === 'dialogue.propose' && 'sides' in body) ? [] : this.seenBy(side)
    const payload = {
      v: 'v1',
      log,
      seq: leaves.length,
      at: bend.at ?? this.clock,
      office,
      level: bend.level ?? 'between',
      seen,
      refs: [],
      kind,
      body,
    }
    const bent = (bend.payload?.(payload) ?? payload) as typeof payload
    const envelope = bend.sealed
      ? new Uint8Array()
      : signPayload(nodeCrypto, bent as never, bend.signers ?? [keyOf(side, bent.office)])
    const sealed = bend.sealed ?? seal(this.salt(), envelope)
    const leaf = leafData(nodeCrypto, sealed)
    leaves.push({ leaf, sealed })
    this.logs.set(log, leaves)
    return { log, index: leaves.length - 1, leaf: toHex(leaf) }
  }

  salt(): Uint8Array {
    return nodeCrypto.sha256(utf8(`salt ${this.#salt++}`))
  }

  seenBy(side: string): object[] {
    return this.sides
      .filter((other) => other !== side)
      .map((other) => this.log(other))
      .toSorted()
      .map((log) => this.headOf(side, log))
  }

  headOf(side: string, log: string): object {
    const size = this.heard.get(side)?.get(log) ?? 0
    const note = toHex(nodeCrypto.sha256(utf8(`${log} ${size}`)))
    return { log, size, root: this.root(log, size), note }
  }

  root(log: string, size: number): string {
    const leaves = (this.logs.get(log) ?? []).slice(0, size).map(({ leaf }) => leafHash(nodeCrypto, leaf))
    return toHex(size === 0 ? emptyRoot(nodeCrypto) : rootOf(nodeCrypto, leaves))
  }

  held(): LogHeld[] {
    return [...this.logs].map(([log, leaves]) => ({ log, leaves }))
  }

  fold(options?: FoldOptions): Fold {
    return fold(nodeCrypto, this.held(), options)
  }

  /** The matter with this slug in the fold of everything. */
  matter(slug: string, options?: FoldOptions) {
    const found = this.fold(options).matters.find((matter) => matter.slug === slug)
    if (found === undefined) throw new Error(`no matter ${slug}: ${JSON.stringify(this.outcomes(options))}`)
    return found
  }

  /** Outcome of each entry, as `kind: outcome(reason)`. */
  outcomes(options?: FoldOptions): string[] {
    return this.fold(options).entries.map((entry) => {
      const reason = 'reason' in entry ? `(${entry.reason})` : ''
      return `${entry.kind ?? '?'}: ${entry.outcome}${reason}`
    })
  }

  /** The outcome of one act. */
  outcome(ref: Ref): string {
    const entry = this.fold().entries.find((one) => one.ref.leaf === ref.leaf && one.ref.log === ref.log)
    return entry === undefined
      ? 'absent'
      : 'reason' in entry
        ? `${entry.outcome}(${entry.reason})`
        : entry.outcome
  }
}

const keys = new Map<string, Signer>()

/** The key of an office of a side: always the same for the same names. */
export function keyOf(side: string, office: string): Signer {
  const name = `${side}/${office}`
  const known = keys.get(name) ?? seeded(name)
  keys.set(name, known)
  return known
}

function seeded(name: string): Signer {
  const pkcs8 = concat(
    hexToBytes('302e020100300506032b657004220420') ?? new Uint8Array(),
    nodeCrypto.sha256(utf8(name)),
  )
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    name,
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

export function nameOf(side: string): string {
  const [first = ''] = side.split('.')
  return first.toUpperCase()
}

/** The office of these tables that holds the power for a kind: offices are named for their power. */
function powerGuess(kind: string): string {
  const speak =
    /^(statement\.|group\.readout|norm\.(conduct|position|expect|interpret|view)|dialogue\.(raise|acknowledge|concern))/
  if (speak.test(kind)) return 'speak'
  if (/^(arrangement\.|text\.issue|record\.manifest|adherence\.)/.test(kind)) return 'conclude'
  if (kind.startsWith('channel.')) return 'notify'
  if (/^side\.|^record\./.test(kind)) return 'manage-keys'
  return 'negotiate'
}
