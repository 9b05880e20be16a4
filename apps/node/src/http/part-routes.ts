import { AS_OF, malformed, unchanged, unknown } from './answers.ts'
import { getAct, getActs, getMatter, getMatters, getOutline, getPart } from './parts.ts'
import {
  ActsWindow,
  MatterPartSchema,
  MattersWindow,
  OneAct,
  OutlineSchema,
  SECTION_NAMES,
  SectionPartSchema,
} from './part-schemas.ts'
import type { Route } from './route.ts'

const WINDOW = {
  ...AS_OF,
  from: 'the place of the first line, from 0',
  limit: 'how many lines, 1 to 500; 100 if not given',
  fits: 'words that a line must have',
}
const or = { 304: unchanged, 404: unknown, 422: malformed }

/** The state of a dialogue, a page's worth at a time: what the screens read. */
export const PART_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/d/{dialogue}/outline',
    needs: ['read', 'between'],
    summary: 'The frame of every page: sides, logs, names of matters',
    query: AS_OF,
    answers: { 200: { description: 'the outline', schema: OutlineSchema }, ...or },
    handle: getOutline,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/part/{section}',
    needs: ['read', 'between'],
    summary: `What a section is drawn from: ${SECTION_NAMES}`,
    query: AS_OF,
    answers: { 200: { description: 'the part', schema: SectionPartSchema }, ...or },
    handle: getPart,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/matter/{matter}',
    needs: ['read', 'between'],
    summary: 'What the page of one matter is drawn from, with the acts that it names',
    query: AS_OF,
    answers: { 200: { description: 'the part', schema: MatterPartSchema }, ...or },
    handle: getMatter,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/matters',
    needs: ['read', 'between'],
    summary: 'Some matters, each with its three lines',
    query: { ...WINDOW, without: 'the id of a matter that is left out' },
    answers: { 200: { description: 'a window of the list', schema: MattersWindow }, ...or },
    handle: getMatters,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/acts',
    needs: ['read', 'between'],
    summary: 'Some acts of the history and what became of them, the latest first',
    query: {
      ...WINDOW,
      by: '`on`: by the day an act counts on; `at`: by when it was signed',
      kinds: 'kinds that fit as well, with commas between',
      without: 'logs left out, with commas between',
      after: 'of a log only what stands from a place on: `place:log`, with commas between',
    },
    answers: { 200: { description: 'a window of the list', schema: ActsWindow }, ...or },
    handle: getActs,
  },
  {
    method: 'get',
    path: '/api/d/{dialogue}/act/{leaf}',
    needs: ['read', 'between'],
    summary: 'One act with what it says, by its leaf data or the beginning of it',
    query: AS_OF,
    answers: { 200: { description: 'the act', schema: OneAct }, ...or },
    handle: getAct,
  },
]
