import type { BrowserContext } from 'playwright-core'
import { IN_SECTIONS, namedIn } from '../../apps/node/test/browser/route-table.ts'

/** A screen of which a picture is taken. */
export interface Place {
  /** The name of its files. */
  readonly name: string
  readonly address: string
  /** What a reader of the index sees there. */
  readonly what: string
}

interface Listed {
  readonly dialogues: readonly {
    readonly dialogue: string
    readonly reconstruction: string | null
    readonly front?: { readonly lead?: string; readonly matter?: string } | null
  }[]
}

/** What an address of the API answers to whoever sits in this browser. */
async function asked<T>(context: BrowserContext, address: string): Promise<T> {
  return (await (await context.request.get(address)).json()) as T
}

interface Fold {
  readonly matters: readonly { readonly id: string; readonly slug: string; readonly text: unknown }[]
  readonly notices: readonly { readonly matter: string }[]
  readonly entries: readonly { readonly kind?: string; readonly ref: { readonly leaf: string } }[]
}

/** Every screen of the demonstration: what anyone reads, and what the first side sees. */
export async function placesOf(context: BrowserContext, front: string, side: string): Promise<Place[]> {
  const read = await asked<Listed>(context, `${front}/api/session`)
  const own = await asked<Listed>(context, `${side}/api/session`)
  return [...readers(front, read), ...(await ofSide(context, side, own))]
}

function readers(front: string, { dialogues }: Listed): Place[] {
  const made = dialogues.filter((one) => one.reconstruction !== null)
  const lead = made.find((one) => one.front?.lead !== undefined) ?? made[0]
  const other = made.find((one) => one !== lead) ?? lead
  const at = (name: string, path: string, what: string): Place => ({
    name,
    address: `${front}${path}`,
    what,
  })
  return [
    at('front', '/', 'The front page of the demonstration'),
    at('read-press', '/read/press', 'What a journalist reads'),
    at('read-legislature', '/read/legislature', 'What a legislature reads'),
    at('unit-reconstruction', `/d/${lead?.dialogue ?? ''}/unit`, 'A card with the score of what was said'),
    at('said', `/d/${lead?.dialogue ?? ''}/said`, 'What was said in public, question by question'),
    at('trend', `/d/${other?.dialogue ?? ''}/trend`, 'The trend: its finding, and what else happened'),
    at('gallery', '/gallery', 'Every component in every state'),
  ]
}

async function ofSide(context: BrowserContext, side: string, { dialogues }: Listed): Promise<Place[]> {
  const live = dialogues.find((one) => one.reconstruction === null)?.dialogue ?? ''
  const fold = await asked<Fold>(context, `${side}/api/d/${live}/fold`)
  const text = fold.matters.find((matter) => matter.text !== null)?.slug ?? ''
  const notice = fold.matters.find(({ id }) => fold.notices.some(({ matter }) => matter === id))?.slug ?? ''
  const named = await namedIn(context.request, side, live)
  const act = fold.entries.find(({ kind }) => kind === 'norm.conduct')?.ref.leaf ?? ''
  const at = (name: string, path: string, what: string): Place => ({
    name,
    address: `${side}/d/${live}/${path}`,
    what,
  })
  return [
    at('unit', 'unit', 'The card of a matter'),
    at('norms', 'norms', 'The conduct map'),
    at('norms-table', 'norms/table', 'Tabling a norm'),
    at('texts', 'texts', 'The texts under negotiation'),
    at('text', `texts/${text}`, 'A text in two languages, with its brackets'),
    at('channel', 'channel', 'Notices and answers'),
    at('channel-new', 'channel/new', 'Writing a notice'),
    at('notice', `channel/${notice}`, 'A notice and its answers'),
    at('elections', 'elections', 'Election watches'),
    at('record', 'record', 'The record, and the check of everything'),
    at('act', `record/act/${act}`, 'One act as it stands in its log'),
    at('outbox', 'outbox', 'What has not left'),
    { name: 'me', address: `${side}/me`, what: 'What is mine: passkeys, sessions, recovery codes' },
    at('outbox-note', 'outbox/note', 'A note off the record'),
    at('outbox-act', 'outbox/act', 'Every kind of act, and where its form is'),
    at('conduct', 'norms/conduct', 'Which conduct one rejects, and what one does not address'),
    at('reserve', IN_SECTIONS.norms.reserve(named), 'Making a reservation'),
    at('bracket', IN_SECTIONS.texts.bracket(named), 'Putting words in brackets'),
    at('settle', IN_SECTIONS.texts.settle(named), 'Settling brackets'),
    at('adopt', IN_SECTIONS.texts.adopt(named), 'Adopting a text'),
    at('watch-new', 'elections/declare', 'Declaring a watch'),
    { name: 'begin', address: `${side}/begin`, what: 'First steps with another side' },
    { name: 'moving', address: `${side}/moving`, what: 'Moving out to a machine of one’s own' },
    { name: 'sheet', address: `${side}/sheet`, what: 'The sheet for comparing keys, to be printed' },
    { name: 'my-keys', address: `${side}/my-keys`, what: 'The keys of my offices' },
    at('arrived', 'record/arrived', 'What arrived while one was away'),
  ]
}
