import { describe, expect, it } from 'vitest'
import { dayOnYears, layoutBars, rivalMarks } from '../src/screens/trend/bars.ts'

const years = [
  { year: 2030, dayGiven: 2, firstOfMonth: 1, yearOnly: 1 },
  { year: 2031, dayGiven: 0, firstOfMonth: 0, yearOnly: 3 },
  { year: 2032, dayGiven: 0, firstOfMonth: 0, yearOnly: 0 },
]

describe('the bars', () => {
  it('stack what is known of the dates without gap or overlap, to the count of the year', () => {
    const { bars, unit, base } = layoutBars(years, 30, 100, 200, 160)
    for (const [i, bar] of bars.entries()) {
      const total = (years[i]?.dayGiven ?? 0) + (years[i]?.firstOfMonth ?? 0) + (years[i]?.yearOnly ?? 0)
      expect(bar.parts.reduce((sum, part) => sum + part.height, 0)).toBeCloseTo(total * unit)
      let floor = base
      for (const part of bar.parts) {
        expect(part.y + part.height).toBeCloseTo(floor)
        floor = part.y
      }
    }
    expect(bars[0]?.parts.map((part) => part.kind)).toEqual(['day', 'month', 'year'])
    expect(bars[2]?.parts).toEqual([])
  })

  it('fill the height with the highest year, and survive a table of nothing', () => {
    expect(layoutBars(years, 30, 100, 200, 160).unit).toBe(40)
    expect(layoutBars([], 30, 100, 200, 160).bars).toEqual([])
  })

  it('mark days and bare years on the axis, and nothing outside of it', () => {
    expect(dayOnYears('2030-01-15', years, 30, 100)).toBe(30)
    expect(dayOnYears('2031', years, 30, 100)).toBe(180)
    expect(dayOnYears('2040-01-01', years, 30, 100)).toBeNull()
    expect(rivalMarks([{ date: '2019' }, { date: '2032-07-01' }], years, 30, 100)).toEqual([
      { number: 2, x: 280 },
    ])
  })
})
