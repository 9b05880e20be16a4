import { bad, ok } from '@alternat/tlog'
import { type Row, readCsv } from './csv.ts'
import { type Day, readDay } from './days.ts'
import type { AdherenceResult } from './faults.ts'
import type { Incident, Scope } from './incidents.ts'

/** The three tables of the EuRepoC release, as text, and the pair of countries as the tables write them. */
export interface EurepocTables {
  readonly global: string
  readonly receiver: string
  readonly attribution: string
  readonly initiator: string
  readonly victim: string
}

/** Receiver categories that a theft of commercial property could concern (codebook: receiver_category). */
const COMMERCIAL = ['Corporate Targets', 'Critical infrastructure', 'Science']

/**
 * The incidents of the release attributed to the initiator country, by the mapping rules of the trend page:
 * victim country and category are paired in the receiver table (never in the global table's parallel lists),
 * the day an incident became known is its earliest public attribution, a missing start leaves the incident
 * out. Faults with `adherence.table` when a column is missing or a day is malformed.
 */
export function readEurepoc(tables: EurepocTables): AdherenceResult<Incident[]> {
  const global = withColumns(tables.global, ['ID', 'start_date', 'initiator_country', 'incident_type'])
  if (!global.ok) return global
  const receiver = withColumns(tables.receiver, ['ID', 'receiver_country', 'receiver_category'])
  if (!receiver.ok) return receiver
  const attribution = withColumns(tables.attribution, ['incident_ID', 'attribution_date'])
  if (!attribution.ok) return attribution
  const known = firstAttributions(attribution.value)
  if (!known.ok) return known
  const victims = Map.groupBy(receiver.value, (row) => cell(row, 'ID'))
  const incidents: Incident[] = []
  for (const row of global.value) {
    if (!names(cell(row, 'initiator_country')).includes(tables.initiator)) continue
    const start = cell(row, 'start_date').slice(0, 10)
    if (start === '') continue
    if (!readDay(start).ok)
      return bad('adherence.table', 'A start is not a day.', `incident ${cell(row, 'ID')}`)
    const id = cell(row, 'ID')
    const scopes = scopesOf(cell(row, 'incident_type'), victims.get(id) ?? [], tables.victim)
    incidents.push({ start, firstAttributed: known.value.get(id) ?? null, scopes })
  }
  return ok(incidents)
}

const cell = (row: Row, column: string): string => row.get(column) ?? ''

function withColumns(text: string, columns: readonly string[]): AdherenceResult<Row[]> {
  const rows = readCsv(text)
  if (!rows.ok) return rows
  const missing = columns.find((column) => rows.value[0]?.has(column) !== true)
  return missing === undefined ? rows : bad('adherence.table', 'The table lacks a column.', missing)
}

/** The earliest attribution of each incident. `NaT` is how the release writes a day it does not have. */
function firstAttributions(rows: readonly Row[]): AdherenceResult<Map<string, Day>> {
  const first = new Map<string, Day>()
  for (const row of rows) {
    const day = cell(row, 'attribution_date').slice(0, 10)
    if (day === '' || day === 'NaT') continue
    const id = cell(row, 'incident_ID')
    if (!readDay(day).ok)
      return bad('adherence.table', 'An attribution is not dated with a day.', `incident ${id}`)
    const earlier = first.get(id)
    if (earlier === undefined || day < earlier) first.set(id, day)
  }
  return ok(first)
}

/** The names in a cell like `['China', 'Russia']`. */
function names(list: string): string[] {
  return list
    .replace(/^\[|\]$/g, '')
    .split(', ')
    .map((item) => item.replace(/^['"]|['"]$/g, ''))
}

function scopesOf(type: string, rows: readonly Row[], victim: string): Scope[] {
  const categories = rows
    .filter((row) => cell(row, 'receiver_country') === victim)
    .map((row) => cell(row, 'receiver_category'))
  const theft = type.includes('Data theft')
  if (categories.length === 0) return theft ? ['theft-elsewhere'] : []
  const scopes: Scope[] = ['all']
  const has = (start: string): boolean => categories.some((category) => category.startsWith(start))
  if (theft && COMMERCIAL.some(has)) scopes.push('ip-theft-like')
  const quiet = theft && !type.includes('Doxing') && !type.includes('Disruption')
  if (quiet && has('State institutions')) scopes.push('government-espionage')
  return scopes
}
