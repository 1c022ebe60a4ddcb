import { InstitutionKind, Provenance } from '../../server/contract/vocabulary.ts'
import { numberOf } from './calendar.ts'
import { type DemoContext, itemOf } from './context.ts'
import { readInstitutions } from '../seed/institutions.ts'
import { readTable, severalOf } from '../seed/table.ts'

interface Budget {
  code: string
  year: number
  funder: string
  plannedMillionXof: number
}

/** Share of a plan item that the State funds itself: about 40 of the 262 billion FCFA, as announced in 2022. */
const stateShare = 0.15
const state = 'MF'
/** Funders of the European Union, whose cooperation was suspended in the summer of 2023. */
const suspendedFunders = ['UE', 'DUE', 'EUCAP Sahel Niger', 'FRONTEX']

/** Disbursed ÷ planned, by axis and year. Axis 2 (protection) is highest because humanitarian funds are spent fastest. */
const pace: Record<string, Record<number, number>> = {
  1: { 2021: 0.52, 2022: 0.7, 2023: 0.5, 2024: 0.38, 2025: 0.32 },
  2: { 2021: 0.92, 2022: 0.98, 2023: 0.92, 2024: 0.88, 2025: 0.82 },
  3: { 2021: 0.56, 2022: 0.7, 2023: 0.5, 2024: 0.42, 2025: 0.36 },
}
/** The only line known to have no spending: a true zero, unlike a year that nobody reported. */
const trueZero = 'PNM-1.2.02/2022/MF'

/**
 * Adds the finance lines: planned amounts with the plan, then the committed and disbursed amounts of each year,
 * reported early in the next year.
 */
export function tellFinance(context: DemoContext): void {
  const { rows, chronicle, people } = context
  const budgets = readBudgets()
  const line = (
    { code, year, funder, plannedMillionXof }: Budget,
    effectiveOn: string,
    recordedAt: string,
  ) => ({
    itemId: itemOf(context, code).id,
    year,
    funderId: context.institutionId(funder),
    plannedXof: xof(plannedMillionXof),
    effectiveOn,
    recordedAt,
    authorId: people.officerId,
    provenance: Provenance.illustrative,
  })
  chronicle.add({
    on: '2020-10-19',
    authorId: people.officerId,
    action: 'importFinance',
    subject: 'PNM',
    record: (at) => rows.finance.push(...budgets.map((budget) => line(budget, '2020-10-19', at))),
  })
  for (const { code, year } of unique(budgets)) {
    const reported = budgets.filter(
      (budget) => budget.code === code && budget.year === year && isReported(budget),
    )
    if (reported.length === 0) continue
    chronicle.add({
      on: `${year + 1}-0${1 + (numberOf(code) % 3)}-${10 + (numberOf(`${code}${year}`) % 18)}`,
      authorId: people.officerId,
      action: 'recordFinance',
      subject: code,
      record: (at) =>
        rows.finance.push(
          ...reported.map((budget) => ({ ...line(budget, `${year}-12-31`, at), ...spent(budget) })),
        ),
    })
  }
}

/**
 * Splits each budget over the years of its item, then between the State and the partners that fund it, in whole
 * millions.
 */
function readBudgets(): Budget[] {
  const partners = new Set(
    readInstitutions()
      .filter(({ kind, code }) => kind === InstitutionKind.partner || code === 'ptf')
      .flatMap(({ aliases }) => aliases),
  )
  return readTable('seed/pnm-actions.csv', [
    'code',
    'partners',
    'start_year',
    'end_year',
    'budget_mfcfa',
  ])
    .filter((row) => row.budget_mfcfa !== '')
    .flatMap(({ code, partners: named, start_year, end_year, budget_mfcfa }) => {
      const funders = severalOf(named).filter((name) => partners.has(name))
      const years = Array.from(
        { length: Number(end_year) - Number(start_year) + 1 },
        (_, index) => Number(start_year) + index,
      )
      return split(
        Number(budget_mfcfa),
        years.map(() => 1),
      ).flatMap((ofYear, index) =>
        split(ofYear, [stateShare, ...funders.map(() => (1 - stateShare) / funders.length)]).map(
          (plannedMillionXof, position) => ({
            code,
            year: years[index] ?? 0,
            funder: [state, ...funders][position] ?? state,
            plannedMillionXof,
          }),
        ),
      )
    })
}

/** Splits a whole number by shares into whole numbers with the same sum; the last one takes the rounding difference. */
function split(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  const parts = shares.slice(0, -1).map((share) => Math.round((total * share) / sum))
  return [...parts, total - parts.reduce((a, b) => a + b, 0)]
}

/** The suspended funders report nothing after 2023, and a tenth of the other lines were never reported. */
function isReported(budget: Budget): boolean {
  if (keyOf(budget) === trueZero) return true
  if (suspendedFunders.includes(budget.funder) && budget.year > 2023) return false
  return numberOf(`reported ${keyOf(budget)}`) % 10 > 0
}

function spent(budget: Budget): { committedXof: bigint; disbursedXof: bigint } {
  if (keyOf(budget) === trueZero) return { committedXof: 0n, disbursedXof: 0n }
  const usual = pace[budget.code.charAt(4)]?.[budget.year] ?? 0
  const slowed =
    suspendedFunders.includes(budget.funder) && budget.year === 2023
      ? 0.55
      : budget.funder === state
        ? 0.75
        : 1
  const share = Math.min(1, usual * slowed * (0.8 + (numberOf(keyOf(budget)) % 41) / 100))
  const committed = Math.min(
    1,
    share * (1.08 + (numberOf(`committed ${keyOf(budget)}`) % 18) / 100),
  )
  return {
    committedXof: xof(budget.plannedMillionXof * committed),
    disbursedXof: xof(budget.plannedMillionXof * share),
  }
}

function unique(budgets: readonly Budget[]): { code: string; year: number }[] {
  return [...new Map(budgets.map(({ code, year }) => [`${code}/${year}`, { code, year }])).values()]
}

function keyOf({ code, year, funder }: Budget): string {
  return `${code}/${year}/${funder}`
}

/** Converts millions to FCFA, rounded to the nearest hundred thousand. */
function xof(million: number): bigint {
  return BigInt(Math.round(million * 10)) * 100_000n
}
