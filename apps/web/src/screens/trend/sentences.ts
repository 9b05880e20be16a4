import { shortNumber, type Figure, type Finding } from '@alternat/adherence'
import { dayInWords } from '../../format/days.ts'
import { monthFormat, numberFormat } from '../../language/intl.ts'
import { own } from '../../language/isolate.ts'
import type { Own } from '../../language/message.ts'
import { wordsOf } from '../../language/present.ts'

/** A fraction under which a percentage is written with no decimal; from it on, it could be rounded up to all. */
const ALMOST_ALL = 0.99

/**
 * A finding as a sentence in the language of the page, made from its numbers and never from another sentence: what is
 * found, what could have been seen, the interval and the day, in this order in every language.
 */
export function findingInWords(finding: Finding): string {
  const { say, language } = wordsOf('trend')
  const readings = (keys: readonly string[]): Own =>
    own(keys.map((key) => readingInWords(key, key)).join(say('between')))
  const { heldUnder, notUnder } = finding
  return [
    kindInWords(finding),
    ...(heldUnder.length > 0 ? [say('heldUnder', { readings: readings(heldUnder) })] : []),
    ...(notUnder.length > 0 ? [say('notUnder', { readings: readings(notUnder) })] : []),
  ].join(language === 'zh' ? '' : ' ')
}

function kindInWords(finding: Finding): string {
  const { say } = wordsOf('trend')
  const { kind, interval, couldHaveSeen, before } = finding
  const { low, high } = interval
  const figure = own(tailInWords(finding))
  const fall = own(couldHaveSeen === null ? '' : shareInWords(couldHaveSeen))
  if (kind === 'fewer') {
    const between = { low: own(shareInWords(1 - (high ?? 1))), high: own(shareInWords(1 - low)) }
    return say('fewer', { ...between, figure })
  }
  if (kind === 'more') return say('more', { ...boundsInWords(finding), figure })
  if (kind === 'no-sign') return say('no-sign', { fall, figure })
  return say('too-few', { expected: before, seen: couldHaveSeen === null ? 'none' : 'fall', fall, figure })
}

/** A figure as it is printed: the two counts, their ratio with its interval, and the day. */
export function figureInWords(figure: Figure): string {
  const { before, after } = figure
  return wordsOf('trend').say('counts', { before, after, figure: own(tailInWords(figure)) })
}

/** No sentence is said without the interval and the as-of day. */
function tailInWords(figure: Pick<Figure, 'ratio' | 'interval' | 'level' | 'asOf'>): string {
  const { ratio, level, asOf } = figure
  return wordsOf('trend').say('figure', {
    formed: ratio === null ? 'no' : 'yes',
    ratio: own(ratio === null ? '' : shortInWords(ratio)),
    level: own(percentOf(Number((level * 100).toPrecision(4)))),
    ...boundsInWords(figure),
    day: own(dayInWords(asOf)),
  })
}

function boundsInWords({ interval: { low, high } }: Pick<Figure, 'interval'>) {
  return {
    open: high === null ? 'yes' : 'no',
    low: own(shortInWords(low)),
    high: own(high === null ? '' : shortInWords(high)),
  }
}

/** The digits of `shortNumber`, no more than the counts can carry, written as the language writes numbers. */
function shortInWords(x: number): string {
  const digits = shortNumber(x)
  if (digits.includes('e')) return numberFormat({ maximumSignificantDigits: 1, useGrouping: false }).format(x)
  const decimals = digits.split('.')[1]?.length ?? 0
  const plain = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false }
  return numberFormat(plain).format(Number(digits))
}

/** A fraction as a percentage, as `percent` of the package rounds it: never up to 100. */
function shareInWords(fraction: number): string {
  const value = fraction * 100
  if (fraction > ALMOST_ALL && fraction < 1) return percentOf(Math.min(99.9, Number(value.toFixed(1))))
  return percentOf(Math.round(value))
}

function percentOf(value: number): string {
  return wordsOf('trend').say('percent', { n: own(numberFormat().format(value)) })
}

/** What was counted and how it was read, by the key of its series; the words of the server where none are known. */
export function readingInWords(key: string, name: string): string {
  return wordsOf('trend').find(key) ?? name
}

/** Words of the worked example by the key of what they tell; those of the server where none are known. */
export function toldInWords(
  of: string,
  { key, text }: { readonly key: string; readonly text: string },
): string {
  return wordsOf('trend').find(`${of} ${key}`) ?? text
}

/** A day, a month or a year, as exactly as a source gives it. */
export function dateInWords(date: string): string {
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date)) return dayInWords(date)
  return /^[0-9]{4}-[0-9]{2}$/.test(date)
    ? monthFormat('long').format(new Date(`${date}-01T00:00:00Z`))
    : date
}
