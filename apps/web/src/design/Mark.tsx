import { SideMark } from '../score/SideMark.tsx'

/** A side's mark in a line of words, drawn and not written: no face that is shipped has all four of them. */
export function Mark({ hue }: { readonly hue: number }) {
  return (
    <svg className="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <SideMark hue={hue} x={8} y={8} size={6.5} hollow={false} />
    </svg>
  )
}
