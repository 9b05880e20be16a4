import type { Day } from '../days.ts'
import type { Told } from './claim.ts'

/** A public source, by title, publisher and date, with what must be known about it. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** A day, a month or a year, as the source gives it. */
  readonly date: string
  readonly codebook?: string
  readonly note: string
}

/** Everything the trend page rests on. */
export const SOURCES: readonly Source[] = [
  {
    id: 'eurepoc',
    title: 'EuRepoC Global Database 1.1, with its receiver and attribution tables (Zenodo 7848941)',
    publisher: 'European Repository of Cyber Incidents',
    date: '2023',
    codebook: 'EuRepoC codebook 1.0; the tables do not record a codebook version of their own',
    note: 'Public reports only, coded by hand. Counts derived by this project; the tables are not redistributed, and the licence of the data was not verified. Read in the copy of 2023-11-11.',
  },
  {
    id: 'vendor-2016',
    title: 'Redline Drawn: China Recalculates Its Use of Cyber Espionage',
    publisher: 'FireEye iSIGHT Intelligence',
    date: '2016-06-20',
    note: 'A company’s own detections; no monthly table was published, so none is given here.',
  },
  {
    id: 'cfr',
    title: 'Cyber Operations Tracker',
    publisher: 'Council on Foreign Relations',
    date: '2005–2022',
    note: 'Dated by publication, not by start.',
  },
  {
    id: 'crowdstrike-2015',
    title: 'Account of intrusion attempts after the announcement',
    publisher: 'CrowdStrike',
    date: '2015-10-19',
    note: 'The company’s own clients; known here through reports of it.',
  },
  {
    id: 'ustr-2018',
    title: 'Findings under Section 301',
    publisher: 'Office of the United States Trade Representative',
    date: '2018-03-22',
    note: 'Updated in November 2018; known here through reports of it.',
  },
]

/** Something else that happened near the cut and would look the same in the counts. */
export interface RivalEvent extends Told {
  /** A day, or a year when it stretched over one. */
  readonly date: string
}

/** Events that could each account for a change of the counts around the cut. */
export const RIVAL_EVENTS: readonly RivalEvent[] = [
  { key: 'exposure', date: '2013', text: 'Public exposure of groups by companies and press' },
  { key: 'indictment', date: '2014-05-19', text: 'Indictment of five officers in the United States' },
  {
    key: 'sanctions',
    date: '2015-04-01',
    text: 'Order allowing sanctions for cyber-enabled activities in the United States',
  },
  {
    key: 'reorganisation',
    date: '2015-12-31',
    text: 'Reorganisation of the Chinese armed forces, which moved the units concerned',
  },
]

/** What the counts cannot tell apart, whatever they say. */
export const CANNOT_BE_TOLD_APART: readonly Told[] = [
  { key: 'kept-word', text: 'the sides doing what they said' },
  { key: 'quieter', text: 'quieter ways of working' },
  { key: 'elsewhere', text: 'victims elsewhere' },
  { key: 'fewer-reports', text: 'fewer public reports' },
]

/** Entries of a list dated by publication: not incidents by start. */
export interface PublicationCount {
  readonly year: number
  readonly count: number
  /** The first day on which the whole year is past. */
  readonly knownFrom: Day
}

/** Entries on this matter by year of publication in the list of the Council on Foreign Relations. */
export const PUBLICATION_COUNTS: readonly PublicationCount[] = [
  { year: 2014, count: 9, knownFrom: '2015-01-01' },
  { year: 2015, count: 5, knownFrom: '2016-01-01' },
  { year: 2016, count: 2, knownFrom: '2017-01-01' },
]
