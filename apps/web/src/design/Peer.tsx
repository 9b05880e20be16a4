/** Words that came from a side or a speaker: isolated, so that their direction cannot turn what stands around them. */
export function Peer({ words, lang }: { readonly words: string; readonly lang?: string }) {
  return (
    <bdi lang={lang} dir="auto">
      {words}
    </bdi>
  )
}
