import { describe, expect, test } from 'vitest'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { listDialogues } from '../../src/dialogue/list.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { release } from '../../src/release/release.ts'
import { createSide } from '../../src/side/create.ts'
import { sideCard } from '../../src/side/card.ts'
import { introduce, meet } from '../../src/side/meet.ts'
import { openNode } from '../../src/side/node.ts'
import {
  DIALOGUE,
  faultOf,
  inDialogue,
  mirror,
  newSide,
  NORLAND_LOG,
  portsOf,
  SIDES,
  tempFolder,
  twoSides,
  valueOf,
} from '../store/support.ts'
import { raise } from './support.ts'

const PROPOSAL = { dialogue: DIALOGUE, title: 'Conduct in cyberspace', sides: SIDES }

describe('a side', () => {
  test('has a card signed by its root that names every key and office', async () => {
    const { store, keys } = await newSide('Norland')
    const { card } = valueOf(sideCard(store))
    expect(card).toMatchObject({ side: 'norland.example', name: 'Norland', custody: 'demonstration' })
    expect(card.offices.map(({ name, powers }) => `${name}: ${powers.join(', ')}`)).toEqual([
      'foreign-affairs: speak, negotiate',
      'plenipotentiary: conclude',
      'duty-desk: notify',
      'key-custodian: manage-keys',
      'record: record',
    ])
    expect(card.bundle).toBe(keys.bundleRecipient)
  })

  test('opens again after it was closed, with its offices', async () => {
    const ports = portsOf(3)
    const folder = tempFolder()
    const passphrase = DEMONSTRATION_PASSPHRASE
    const request = { folder, side: 'norland.example', name: 'Norland', custody: 'demonstration' as const }
    const made = valueOf(await createSide({ ...request, passphrase, ports }))
    valueOf(proposeDialogue(made, PROPOSAL))
    made.store.close()
    const node = valueOf(await openNode({ folder, passphrase, ports }))
    expect(valueOf(release(node, raise('one'))).outcome).toEqual({ outcome: 'applied' })
    node.store.close()
    expect(faultOf(await openNode({ folder, passphrase: 'wrong', ports }))).toBe('passphrase-wrong')
    // A wrong passphrase left nothing locked.
    valueOf(await openNode({ folder, passphrase, ports })).store.close()
  })

  test('refused for an empty passphrase can be made on the next try, and only once', async () => {
    const request = { folder: tempFolder(), side: 'norland.example', name: 'Norland', ports: portsOf(1) }
    const make = (passphrase: (file: string) => string) =>
      createSide({ ...request, custody: 'demonstration', passphrase })
    expect(faultOf(await make((file) => (file === 'duty-desk' ? '' : 'x')))).toBe('passphrase-empty')
    valueOf(await make(() => 'x')).store.close()
    expect(faultOf(await make(() => 'x'))).toBe('key-exists')
  })

  test.each([
    { side: 'Norland.example' },
    { name: '' },
    { name: 'x\u0000' },
    { offices: [{ name: 'root', powers: ['speak' as const] }] },
    {
      offices: [
        { name: 'a', powers: ['speak' as const] },
        { name: 'a', powers: ['notify' as const] },
      ],
    },
  ])('is not made out of %o', async (more) => {
    const request = { folder: tempFolder(), side: 'norland.example', name: 'Norland', ports: portsOf(1) }
    const made = createSide({
      ...request,
      custody: 'demonstration',
      passphrase: DEMONSTRATION_PASSPHRASE,
      ...more,
    })
    expect(faultOf(await made)).toBe('side-bad')
  })
})

describe('meeting', () => {
  test('pins the root, and from then on refuses another one for that side', async () => {
    const norland = await newSide('Norland')
    const sudria = await newSide('Sudria')
    const impostor = await newSide('Sudria', 77)
    const card = valueOf(sideCard(sudria.store)).bytes
    expect(valueOf(introduce(norland.store, card)).known).toBe(false)
    const met = valueOf(meet(norland.store, card, norland.ports))
    expect(met.fingerprint.groups).toHaveLength(8)
    expect(valueOf(introduce(norland.store, card)).known).toBe(true)
    const before = norland.store.digest()
    const other = valueOf(sideCard(impostor.store)).bytes
    expect(faultOf(meet(norland.store, other, norland.ports))).toBe('root-mismatch')
    expect(norland.store.digest()).toBe(before)
  })

  test('takes no card that its root did not sign, and not our own', async () => {
    const norland = await newSide('Norland')
    const { bytes } = valueOf(sideCard(norland.store))
    expect(faultOf(meet(norland.store, bytes, norland.ports))).toBe('card-own')
    expect(faultOf(meet(norland.store, bytes.slice(1), norland.ports))).toBe('card-bad')
    expect(faultOf(sideCard(norland.store, 'sudria.example'))).toBe('card-absent')
  })
})

describe('a dialogue', () => {
  test('is proposed by one side and accepted by the other, and both list it alike', async () => {
    const { norland, sudria } = await inDialogue()
    for (const { store } of [norland, sudria]) {
      expect(listDialogues(store)).toMatchObject([
        { dialogue: DIALOGUE, title: PROPOSAL.title, joined: true, invited: false },
      ])
      const { sides, entries } = foldOf(store, DIALOGUE)
      expect(sides.map(({ id, accepted, custody }) => `${id} ${accepted} ${custody}`)).toEqual([
        'norland.example true demonstration',
        'sudria.example true demonstration',
      ])
      expect(entries.map(({ outcome }) => outcome)).toEqual(Array(4).fill('applied'))
    }
  })

  test('shows the side that has not answered as invited', async () => {
    const { norland, sudria } = await twoSides()
    valueOf(proposeDialogue(norland, PROPOSAL))
    mirror(norland.store, sudria.store, NORLAND_LOG)
    expect(listDialogues(sudria.store)).toMatchObject([{ joined: false, invited: true }])
  })

  test('can be spoken in by its proposer before anybody has answered', async () => {
    const norland = await newSide('Norland')
    valueOf(proposeDialogue(norland, PROPOSAL))
    const { payload, outcome } = valueOf(release(norland, raise('one')))
    expect([outcome?.outcome, payload.seen.map(({ log, size }) => [log, size])]).toEqual([
      'applied',
      [['sudria.example/alternat/cyber', 0]],
    ])
  })

  test.each([
    ['dialogue-sides', { sides: SIDES.slice(0, 1) }],
    ['dialogue-sides', { sides: [SIDES[1], SIDES[1]] }],
    ['dialogue-sides', { sides: [SIDES[0], { id: 'third.example', name: 'Third' }] }],
    ['dialogue-name', { dialogue: 'us-reconstruction' }],
    ['dialogue-name', { compiler: 'Somebody' }],
    ['dialogue-name', { dialogue: 'Not a slug' }],
    ['office-locked', { office: 'treasury' }],
    ['power-missing', { office: 'duty-desk' }],
    ['guard-blocked', { title: 'SECRET//NOFORN' }],
  ])('is refused as %s, and nothing is kept: %o', async (code, more) => {
    const node = await newSide('Norland')
    const before = node.store.digest()
    expect(faultOf(proposeDialogue(node, { ...PROPOSAL, ...more } as typeof PROPOSAL))).toBe(code)
    expect(node.store.digest()).toBe(before)
  })

  test('is not proposed or accepted twice, nor accepted by a side it does not name', async () => {
    const { norland, sudria } = await inDialogue()
    expect(faultOf(proposeDialogue(norland, PROPOSAL))).toBe('dialogue-exists')
    expect(faultOf(acceptDialogue(sudria, DIALOGUE))).toBe('dialogue-exists')
    expect(faultOf(acceptDialogue(sudria, 'other'))).toBe('dialogue-unknown')
  })

  test('compiled from public sources has one log, its reported sides, and acts with an empty seen', async () => {
    const node = await newSide('Norland')
    const dialogue = 'us-ru-reconstruction'
    const sides = [
      { id: 'ru', name: 'Russian Federation' },
      { id: 'us', name: 'United States' },
    ]
    valueOf(
      proposeDialogue(node, { dialogue, title: 'Joint cyber unit', sides, compiler: 'The Alternat project' }),
    )
    const reported = {
      reportedOf: ['ru', 'us'],
      reportedOn: { from: '2017-07-07', to: '2017-07-07', precision: 'day', zone: 'Europe/Berlin' },
      source: [{ title: 'An article', publisher: 'A paper' }],
    }
    const body = { slug: 'unit', title: 'Joint cyber unit', ...reported }
    const { payload, outcome } = valueOf(release(node, raise('unit', { dialogue, body })))
    expect([payload.seen, outcome]).toEqual([[], { outcome: 'applied' }])
    expect(foldOf(node.store, dialogue)).toMatchObject({ reconstruction: 'The Alternat project' })
  })
})
