import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'rolldown/utils'

/** Words that stand in the source of a screen and are shown as they are. */
export interface Literal {
  readonly file: string
  readonly words: string
}

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const SOURCE = new URL('../../src/', import.meta.url)
/** Attributes and fields whose words a person reads or hears. */
const READ = new Set([
  'aria-label',
  'aria-valuetext',
  'placeholder',
  'title',
  'alt',
  'label',
  'description',
  'eyebrow',
  'sub',
  'how',
  'verb',
  'legend',
  'hint',
])
const LETTERS = /\p{L}{2}/u
/** What is the same in every language: the name of the product, keys of a keyboard, commands. */
const SAME = /^(Alternat|Ctrl|Home|End|Tab|Esc|UTC|alternat [a-z -]+)$/

/** Every `.ts` and `.tsx` of the screens, by its path below `src`. */
export function sourceFiles(): string[] {
  const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  return found.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('language/')).toSorted()
}

/** The words in one file that are shown as they stand there, and so in one language only. */
export function literalsIn(file: string, source = readFileSync(new URL(file, SOURCE), 'utf8')): Literal[] {
  const { program } = parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts' })
  const words: string[] = []
  visit(program as unknown as Node, false, words)
  return words
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => LETTERS.test(one) && !SAME.test(one))
    .map((one) => ({ file, words: one }))
}

/** `shown`: whether a string at this place would be read by a person. */
function visit(node: Node, shown: boolean, found: string[]): void {
  if (node.type === 'JSXText') found.push(String(node['value']))
  if (shown && node.type === 'Literal' && typeof node['value'] === 'string') found.push(node['value'])
  if (shown && node.type === 'TemplateElement') found.push((node['value'] as { raw: string }).raw)
  for (const [field, value] of Object.entries(node)) {
    for (const child of nodesOf(value)) visit(child, isShown(node, field, child, shown), found)
  }
}

function isShown(parent: Node, field: string, child: Node, shown: boolean): boolean {
  if (parent.type === 'JSXAttribute') return field === 'value' && READ.has(nameOf(parent['name']))
  if (parent.type === 'Property')
    return field === 'value' && READ.has(nameOf(parent['key'])) && isWords(child)
  if (parent.type === 'JSXElement' || parent.type === 'JSXFragment') return field === 'children'
  if (parent.type === 'JSXExpressionContainer') return shown
  // What decides, and what is compared with or looked up, is not shown itself.
  if (parent.type === 'ConditionalExpression') return shown && field !== 'test'
  if (parent.type === 'LogicalExpression') return shown && (field === 'right' || parent['operator'] !== '&&')
  if (parent.type === 'TemplateLiteral') return shown
  if (parent.type === 'BinaryExpression') return shown && parent['operator'] === '+'
  return false
}

/** A field `title` may hold a name of something as well: words begin with a capital or hold a blank. */
function isWords(child: Node): boolean {
  const text = child.type === 'Literal' ? String(child['value']) : ''
  return /^\p{Lu}\p{Ll}|\s/u.test(text)
}

function nameOf(name: unknown): string {
  const node = name as Node
  return String(node['name'] ?? node['value'] ?? '')
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  return typeof value === 'object' && value !== null && 'type' in value ? [value as Node] : []
}
