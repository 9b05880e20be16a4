/** What is typed on the command line in place of a screen. It is the same in every language, so it stands in no catalogue. */
export const COMMANDS = {
  address: 'alternat side address SIDE URL',
  propose: (name: string, sides: readonly string[]) =>
    `alternat dialogue propose ${name || 'NAME'} --title "…" --with ${sides.join(' ') || 'SIDE'}`,
  accept: (dialogue: string, as: readonly string[]) =>
    `alternat dialogue accept ${dialogue}${as.length === 0 ? '' : ` --as ${as.join('|')}`}`,
  newMachine: (side: string, name: string) =>
    [
      `alternat init --side own.${side} --name "${name.replaceAll('"', '')}" --folder own`,
      'alternat keys sheet --store own -o own.html',
      'alternat side card --store own -o own.card',
    ].join('\n'),
} as const
