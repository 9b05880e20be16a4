interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/** Our own modules and React. Packages with one door to many rooms are left to the bundler, which sees what is used of them. */
const OURS = /\/apps\/web\/src\/.*\.tsx?$|\/node_modules\/(?:react|react-dom|scheduler)\//
/** The words of the frame in one language: always fetched together. */
const FRAME_WORDS =
  /\/src\/language\/([a-z]{2})\/(?:frame|design|forms|kinds|lines|palette|refusals|sign-in)\.ts$/

/**
 * Says in which file a module is shipped: what every page fetches comes in one, and not in as many as there are sections
 * that share a part of it: forty answers, each with its own way through the browser, took longer than what is in them.
 * What only a section has stays with the section.
 */
export function wholeFrame(): (id: string, modules: Modules) => string | null {
  const known = new Map<string, boolean>()
  const isFrame = (id: string, modules: Modules): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    // Modules that import each other: neither leads to the page by the other.
    known.set(id, false)
    const info = modules.getModuleInfo(id)
    const is = info !== null && (info.isEntry || info.importers.some((one) => isFrame(one, modules)))
    known.set(id, is)
    return is
  }
  return (id, modules) => {
    const path = id.split('?', 1)[0] ?? id
    const language = FRAME_WORDS.exec(path)?.[1]
    if (language !== undefined) return `words-${language}`
    return OURS.test(path) && isFrame(id, modules) ? 'frame' : null
  }
}
