import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type Rollup } from 'vite'
import { noEvaluation } from './no-evaluation.ts'

interface StandAlone {
  readonly root: string
  /** The page to build. */
  readonly entry: string
  /** Where the one file goes. */
  readonly out: string
}

/** Builds a second page, after the main build, into one file that needs no server and may open no connection. */
export function standAlone(options: StandAlone): Plugin {
  return {
    name: 'alternat-stand-alone',
    apply: 'build',
    async closeBundle() {
      await writeFile(options.out, await onePage(options))
    },
  }
}

async function onePage({ root, entry }: StandAlone): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [noEvaluation(), react()],
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      target: 'es2023',
      rollupOptions: { input: entry, output: { codeSplitting: false } },
    },
  })
  const { output } = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput
  return page(scriptOf(output), styleOf(output))
}

function scriptOf(output: Rollup.RollupOutput['output']): string {
  const code = output.filter((part) => part.type === 'chunk').map((chunk) => chunk.code)
  if (code.length !== 1) throw new Error(`The stand-alone page must be one script, not ${code.length}.`)
  // Inside a script element the text must not close it, nor open a comment that swallows the end.
  return (code[0] ?? '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

function styleOf(output: Rollup.RollupOutput['output']): string {
  return output
    .filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'))
    .map((asset) => String((asset as Rollup.OutputAsset).source))
    .join('\n')
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

/** Only this very script and this very style run, and no connection can be opened: the file stays in the page. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    "img-src 'none'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

function page(script: string, style: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta id="react-aria-pressable-style">
<title>Alternat – check an evidence file</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<script type="module">${script}</script>
</body>
</html>
`
}
