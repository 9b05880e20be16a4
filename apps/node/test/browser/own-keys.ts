import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { SYSTEM_PORTS } from '../../src/cli/io.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { openHost, type Host } from '../../src/host/host.ts'
import { screens } from '../../src/host/screens.ts'
import type { Seat } from '../../src/host/seat.ts'
import { openPeople, type People } from '../../src/people/people.ts'
import { invite, linkTo } from '../../src/people/invitations.ts'
import { addPerson } from '../../src/people/persons.ts'
import { createSide } from '../../src/side/create.ts'
import { nodeOf, type Node } from '../../src/side/node.ts'
import { carry, meetEachOther, must, newSide, scratch } from '../host/support.ts'
import { ARGUMENTS, CHROMIUM } from './support.ts'
import { giveAuthenticator } from './passkey.ts'

/** The passphrase of every key file of the side in these tests. */
export const PASSPHRASE = 'four words of the ministry'

/** A real side, custody *own*, served to a browser: no office’s key is open in the server. */
export interface OwnStage {
  readonly folder: string
  readonly east: Node
  readonly west: Node
  readonly people: People
  readonly seat: Seat
  readonly browser: Browser
  close(): Promise<void>
}

/** Makes the side and another one to talk to, and serves it. */
export async function openOwnStage(port: number): Promise<OwnStage> {
  const { folder, clean } = scratch()
  const own = { folder: join(folder, 'east'), side: 'east.example', name: 'East', ports: SYSTEM_PORTS }
  const east = must(await createSide({ ...own, custody: 'own', passphrase: PASSPHRASE }))
  const west = await newSide(join(folder, 'west'), 'west.example', 'West')
  meetEachOther(east, west)
  const sides = [
    { id: 'east.example', name: 'East' },
    { id: 'west.example', name: 'West' },
  ]
  must(proposeDialogue(east, { dialogue: 'talks', title: 'East – West: talks', sides }))
  await carry(east, west, 'talks')
  must(acceptDialogue(west, 'talks'))
  await carry(west, east, 'talks')
  const node = nodeOf(east.store, east.keys, east.ports, new Map())
  const people = must(openPeople(join(folder, 'east'), SYSTEM_PORTS))
  const address = `http://localhost:${port}`
  const who = { role: 'side', side: 'east.example', name: 'East', custody: 'own' } as const
  const seat: Seat = { ...who, receiver: node, node, people, ports: SYSTEM_PORTS, port, address }
  const host: Host = must(await openHost({ seats: [seat], site: await screens(() => undefined) }))
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
  const close = async (): Promise<void> => {
    await browser.close()
    await host.close()
    west.store.close()
    clean()
  }
  return { folder, east, west, people, seat, browser, close }
}

/** A browser with a passkey in it that can derive secrets. */
export async function openOfficerPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await giveAuthenticator(page)
  return page
}

/** Has somebody with these offices take up their link with a passkey. */
export async function register(stage: OwnStage, page: Page, name: string, offices: readonly string[]) {
  const { people, seat } = stage
  const person = must(addPerson(people, { name, roles: ['releasing-officer'], offices }))
  await page.goto(linkTo(seat.address, invite(people, person.id)))
  await page.locator('.form button[type=submit]').click()
  await page.locator('.codes-once').waitFor()
  return person
}
