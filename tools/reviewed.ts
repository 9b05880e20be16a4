import { messageDigest } from '../apps/web/src/language/standing.ts'

/** Prints the lines of the record of reviews for one catalogue as it stands: `node tools/reviewed.ts fr norms`. */
const [language = '', section = ''] = process.argv.slice(2)
if (!/^(en|fr|es|ru|zh|ar)$/.test(language) || !/^[a-z-]+$/.test(section)) {
  process.stderr.write('Name a language and a section: node tools/reviewed.ts fr norms\n')
  process.exit(2)
}
const file = new URL(`../apps/web/src/language/${language}/${section}.ts`, import.meta.url)
const { default: catalogue } = (await import(file.href)) as {
  readonly default: Readonly<Record<string, string>>
}
for (const [key, message] of Object.entries(catalogue)) {
  process.stdout.write(`    '${section}.${key}': '${messageDigest(message)}',\n`)
}
