import { toHex } from './bytes.ts'
import type { TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import type { PolicyGroup, PolicyLog, PolicyParts, PolicyWitness } from './policy.ts'
import { ALG_COSIGNATURE, ALG_ED25519, ALG_MLDSA44, parseVkey, type Vkey } from './vkey.ts'

/** Each kind and the words it can have behind its first: a file beyond these is refused, never cut short. */
const MAX_OF_EACH = 1024

const LOG_TYPES = [ALG_ED25519, ALG_MLDSA44]
const WITNESS_TYPES = [ALG_COSIGNATURE, ALG_MLDSA44]

/** Words with a meaning of their own: as a name they would make a line say something else. */
const RESERVED = ['none', 'all', 'any']

/** Reads a policy line by line, so that a name can be used only after the line that defines it. */
export class PolicyReader {
  readonly #crypto: Crypto
  readonly #logs: PolicyLog[] = []
  readonly #witnesses: PolicyWitness[] = []
  readonly #groups: PolicyGroup[] = []
  readonly #defined = new Set<string>()
  readonly #members = new Set<string>()
  readonly #keys = new Set<string>()
  #quorum: string | undefined

  constructor(crypto: Crypto) {
    this.#crypto = crypto
  }

  /** Takes one line; gives the code of what is wrong with it, or `null`. */
  read(line: string): TlogCode | null {
    const [keyword, ...items] = line.split(/[ \t]+/).filter((item) => item !== '')
    if (keyword === undefined || keyword.startsWith('#')) return null
    if (keyword === 'log') return this.#readLog(items)
    if (keyword === 'witness') return this.#readWitness(items)
    if (keyword === 'group') return this.#readGroup(items)
    if (keyword === 'quorum') return this.#readQuorum(items)
    return 'policy-line'
  }

  /** The parts, or `null` if no quorum line was read. */
  finish(): PolicyParts | null {
    if (this.#quorum === undefined) return null
    const quorum = this.#quorum === 'none' ? null : this.#quorum
    return { logs: this.#logs, witnesses: this.#witnesses, groups: this.#groups, quorum }
  }

  #readLog(items: readonly string[]): TlogCode | null {
    const [text, url, more] = items
    if (text === undefined || more !== undefined) return 'policy-line'
    const vkey = this.#readKey('log', text, LOG_TYPES)
    if (typeof vkey === 'string') return vkey
    return this.#add(this.#logs, { vkey, url: url ?? null })
  }

  #readWitness(items: readonly string[]): TlogCode | null {
    const [name, text, url, more] = items
    if (name === undefined || text === undefined || more !== undefined) return 'policy-line'
    const vkey = this.#readKey('witness', text, WITNESS_TYPES)
    if (typeof vkey === 'string') return vkey
    return this.#define(name) ?? this.#add(this.#witnesses, { name, vkey, url: url ?? null })
  }

  #readGroup(items: readonly string[]): TlogCode | null {
    const [name, ruleText, ...members] = items
    if (name === undefined || ruleText === undefined || members.length === 0) return 'policy-line'
    const rule = ruleText === 'all' || ruleText === 'any' ? ruleText : parseDecimal(ruleText)
    if (rule === null) return 'policy-line'
    if (typeof rule === 'number' && (rule < 1 || rule > members.length)) return 'policy-threshold'
    // Members before the name: a group cannot contain itself.
    return this.#use(members) ?? this.#define(name) ?? this.#add(this.#groups, { name, rule, members })
  }

  #readQuorum(items: readonly string[]): TlogCode | null {
    const [name, more] = items
    if (name === undefined || more !== undefined) return 'policy-line'
    if (this.#quorum !== undefined) return 'policy-quorum'
    if (name !== 'none' && !this.#defined.has(name)) return 'policy-unknown-name'
    this.#quorum = name
    return null
  }

  /** A key of one of the kinds, whose underlying public key no earlier line of the kind has. */
  #readKey(kind: string, text: string, types: readonly number[]): Vkey | TlogCode {
    const vkey = parseVkey(this.#crypto, text)
    if (!vkey.ok) return vkey.fault.code
    if (!types.includes(vkey.value.type)) return 'policy-key'
    // One key under two names would let one cosigner count twice.
    const underlying = `${kind} ${toHex(vkey.value.publicKey)}`
    if (this.#keys.has(underlying)) return 'policy-duplicate'
    this.#keys.add(underlying)
    return vkey.value
  }

  #define(name: string): TlogCode | null {
    if (RESERVED.includes(name)) return 'policy-line'
    if (this.#defined.has(name)) return 'policy-duplicate'
    this.#defined.add(name)
    return null
  }

  /** Marks names as members: each at most once in the file, so that nobody contributes in two ways. */
  #use(names: readonly string[]): TlogCode | null {
    for (const name of names) {
      if (!this.#defined.has(name)) return 'policy-unknown-name'
      if (this.#members.has(name)) return 'policy-duplicate'
      this.#members.add(name)
    }
    return null
  }

  #add<T>(list: T[], item: T): TlogCode | null {
    if (list.length >= MAX_OF_EACH) return 'policy-size'
    list.push(item)
    return null
  }
}
