import { styleText } from 'node:util'

/** What the terminal texts are set with; on anything but a colour terminal each gives its text back. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly accent: (text: string) => string
}

const plain = (text: string): string => text

/** No styling at all: for pipes, files, `NO_COLOR` and tests. */
export const NO_PAINT: Paint = { strong: plain, quiet: plain, accent: plain }

const style =
  (format: Parameters<typeof styleText>[0]) =>
  (text: string): string =>
    styleText(format, text, { validateStream: false })

/** Styles only on a terminal, and never where `NO_COLOR` is set (no-color.org). */
export function paintFor(isTTY: boolean, env: Readonly<Record<string, string | undefined>>): Paint {
  if (!isTTY || (env['NO_COLOR'] ?? '') !== '') return NO_PAINT
  return { strong: style('bold'), quiet: style('dim'), accent: style('cyan') }
}
