interface SideMarkProps {
  readonly hue: number
  readonly x: number
  readonly y: number
  /** Half its height, in pixels. */
  readonly size: number
  readonly hollow: boolean
}

/** A side's mark, drawn: triangle, circle, square, diamond; hollow for words at second hand. */
export function SideMark({ hue, x, y, size, hollow }: SideMarkProps) {
  const paint = hollow
    ? { fill: 'var(--sheet)', stroke: 'currentColor', strokeWidth: 1.6 }
    : { fill: 'currentColor', stroke: 'currentColor', strokeWidth: 1 }
  if (hue === 1) return <circle cx={x} cy={y} r={size * 0.88} {...paint} />
  const paths: Readonly<Record<number, string>> = {
    0: `M${x} ${y - size}l${size} ${size * 1.8}h${-2 * size}z`,
    2: `M${x - size * 0.8} ${y - size * 0.8}h${size * 1.6}v${size * 1.6}h${-size * 1.6}z`,
    3: `M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`,
  }
  return <path d={paths[hue] ?? paths[2]} {...paint} />
}
