import type { DemoReport } from '../demo/report.ts'
import { cardText, type CardTextOptions } from './card-text.ts'
import { safe } from './escape.ts'

function cardLines(report: DemoReport, options: CardTextOptions): string[] {
  return report.cards.flatMap(({ matter, asOf, card }) => {
    if (card !== null) return [cardText(card, options), '─'.repeat(Math.min(options.width ?? 80, 80)), '']
    return [`${safe(matter)}: no such matter${asOf === null ? '' : ` as of ${asOf}`}.`, '']
  })
}

function checkLines(report: DemoReport): string[] {
  const failed = report.checks.filter((check) => !check.ok)
  const passed = report.checks.length - failed.length
  const faults = failed.flatMap(({ check, of, problems }) => [
    `Failed: ${check}, ${safe(of)}`,
    ...problems.map((problem) => `  ${safe(problem)}`),
  ])
  return [`${passed} of ${report.checks.length} checks passed.`, ...faults]
}

/** What was built and checked, for people: the cards first, then what they rest on. */
export function demoText(report: DemoReport, options: CardTextOptions): string {
  const dialogues = report.dialogues.map(
    (one) =>
      `${safe(one.title)}: ${one.foldsEqual ? 'the same on every side' : 'NOT the same on every side'}`,
  )
  const stores = report.stores.map((store) => `  ${store.role}  ${safe(store.name)}  ${store.path}`)
  const bundles = `${report.bundles.length} bundles were carried: ${report.folder}/bundles`
  return `${[...cardLines(report, options), ...dialogues, 'Stores:', ...stores, bundles, ...checkLines(report)].join('\n')}\n`
}
