import { readFileSync } from 'node:fs'
import { fingerprint, isDay, readRelied, readSideCard, trustOf, type EvidenceReport } from '@alternat/acts'
import { parsePolicy, parseVkey, utf8 } from '@alternat/tlog'
import type { Command } from 'commander'
import { nodeCrypto } from '../../crypto.ts'
import { verifyFile, type VerifyOptions, type VerifyReport } from '../../evidence/verify.ts'
import { declare, handle, pathOf, type Answer, type Cli, type Given } from '../command.ts'
import { identityFrom } from '../identity.ts'
import { misuse, take } from '../stop.ts'
import { verifyText } from '../verify-text.ts'

interface Options {
  readonly trust?: readonly string[]
  readonly witness?: readonly string[]
  readonly identity?: string
  readonly asOf?: string
}
type Trust = NonNullable<VerifyOptions['trust']>

const FINGERPRINT = /^([0-9a-f]{4}[ :-]?){8}$/i

/** Each `--trust` is a fingerprint, as read aloud, or the path of a side card or of a policy file. */
function trustFrom(given: Given<Options>): Pick<VerifyOptions, 'trust' | 'cards'> {
  const { trust = [], witness = [] } = given.options
  const spoken = trust.filter((one) => FINGERPRINT.test(one))
  const files = trust.filter((one) => !FINGERPRINT.test(one)).map((file) => readTrusted(given, file))
  const cards = files.filter((bytes) => rootOn(bytes) !== null)
  const policies = files.filter((bytes) => rootOn(bytes) === null)
  for (const policy of policies) take(parsePolicy(nodeCrypto, policy))
  const fingerprints = [
    ...spoken.map((one) => one.toLowerCase().replaceAll(/[\s:-]/g, '')),
    ...cards.flatMap((card) => rootOn(card) ?? []),
  ]
  const witnesses = witness.map((one) => witnessFrom(given, one))
  return { trust: trustOf([{ fingerprints, policies }, ...witnesses]), cards }
}

/** A `--witness` is a key, or the path of a file with one on each line; it vouches for nobody's root. */
function witnessFrom(given: Given<Options>, typed: string): Trust {
  const key = parseVkey(nodeCrypto, typed)
  const relied = take(readRelied(nodeCrypto, key.ok ? utf8(typed) : readWitnesses(given, typed)))
  const { witnesses = [], policies = [], fingerprints = [] } = relied
  if (fingerprints.length > 0 || policies.length > 0)
    misuse('--witness names witnesses alone: fingerprints and policy files go with --trust.')
  return { witnesses }
}

function readWitnesses(given: Given<Options>, file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(pathOf(given.io, file)))
  } catch {
    return misuse('--witness is neither the key of a witness (NAME+hash+base64) nor a file that can be read.')
  }
}

/** The fingerprint of the root on a side card; null for another file. */
function rootOn(bytes: Uint8Array): string | null {
  const read = readSideCard(nodeCrypto, bytes)
  return read.ok ? fingerprint(nodeCrypto, read.value.card.side, read.value.root).hex : null
}

function readTrusted(given: Given<Options>, file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(pathOf(given.io, file)))
  } catch {
    return misuse(
      '--trust is neither a fingerprint of eight groups of four nor a side card or policy file that can be read.',
    )
  }
}

/** A fold is large and follows from the file; the card says what people ask for. */
function withoutFold(report: EvidenceReport): Omit<EvidenceReport, 'fold'> {
  const { fold: _, ...rest } = report
  return rest
}

/** Whoever says what they trust wants to know whether the file rests on that, not only whether it hangs together. */
function holds({ ok, trusted }: VerifyReport, vouching: boolean): boolean {
  return ok && (!vouching || trusted)
}

async function verify(given: Given<Options>, file = ''): Promise<Answer> {
  const { identity, asOf } = given.options
  if (asOf !== undefined && !isDay(asOf)) misuse('--as-of wants a day of the calendar: YYYY-MM-DD.')
  const trusted = trustFrom(given)
  const options: VerifyOptions = {
    ...trusted,
    ...(asOf === undefined ? {} : { asOf }),
    ...(identity === undefined ? {} : { identity: await identityFrom(given, identity) }),
  }
  const report = take(await verifyFile(nodeCrypto, pathOf(given.io, file), options))
  const json =
    report.format === 'store'
      ? { ...report, dialogues: report.dialogues.map(withoutFold) }
      : report.format === 'alternat/evidence/v1'
        ? withoutFold(report)
        : report
  return {
    json,
    text: verifyText(report, given.io.columns, given.paint),
    exit: holds(report, given.options.trust !== undefined) ? 0 : 1,
  }
}

/** `verify`: checks an evidence file, a misbehaviour file, a bundle or a store, trusting no key because it is in the file. */
export function addVerify(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'verify <file>',
    summary: 'check an evidence or misbehaviour file, a bundle (with --identity) or a store’s folder',
    example: 'verify matter.evidence --trust "0123 4567 89ab cdef 0123 4567 89ab cdef"',
    keys: true,
    store: false,
  })
  command.option(
    '--trust <fingerprint|card|policy...>',
    'what you vouch for, from outside the file; exit 1 where a root is not among it',
  )
  command.option(
    '--witness <key|file...>',
    'a neutral witness that you rely on, by the key its keeper gave you (NAME+hash+base64)',
  )
  command.option(
    '--identity <file>',
    'for a bundle: an age identity file, or the folder of the store it is for',
  )
  command.option('--as-of <day>', 'show the card as of another day than the file asks for')
  handle<Options>(cli, command, verify)
}
