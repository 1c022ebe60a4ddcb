import pptxgen from 'pptxgenjs'

import type { DocumentContent } from './content.ts'
import { chartSlide } from './slide-charts.ts'
import { accent, fontFace, ink, quiet, slideOf } from './slide-page.ts'

/** Writes the slides: one message per slide, as a sentence in the title, with editable charts. */
export async function writeSlides(content: DocumentContent): Promise<Uint8Array> {
  const deck = new pptxgen()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = `${content.title} · ${content.subject}`
  deck.company = 'SP/CCM'
  cover(deck, content)
  figuresSlide(deck, content)
  for (const chart of content.charts) chartSlide(deck, chart, content)
  linesSlide(deck, content.words.changed, content.note.changes, content)
  latestSlide(deck, content)
  linesSlide(
    deck,
    content.words.decisions,
    content.note.decisions.length > 0 ? content.note.decisions : [content.words.noDecision],
    content,
  )
  const bytes = await deck.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('the slides are not bytes')
  return bytes
}

function cover(deck: pptxgen, content: DocumentContent): void {
  const slide = deck.addSlide()
  const { words } = content
  slide.addText([words.republic, words.motto, words.secretariat].join('\n'), {
    x: 0.6,
    y: 0.5,
    w: 12.1,
    h: 1.2,
    fontFace,
    fontSize: 16,
    color: ink,
    align: 'center',
  })
  slide.addText(content.title, {
    x: 0.6,
    y: 2.5,
    w: 12.1,
    h: 1,
    fontFace,
    fontSize: 40,
    bold: true,
    color: accent,
    align: 'center',
  })
  slide.addText(content.subject, {
    x: 0.6,
    y: 3.5,
    w: 12.1,
    h: 0.7,
    fontFace,
    fontSize: 24,
    color: ink,
    align: 'center',
  })
  slide.addText([content.standing, ...content.warnings, `${content.made}.`].join('\n'), {
    x: 0.6,
    y: 5,
    w: 12.1,
    h: 1.6,
    fontFace,
    fontSize: 14,
    color: quiet,
    align: 'center',
  })
}

function figuresSlide(deck: pptxgen, content: DocumentContent): void {
  const { figures, headline } = content.note
  const slide = slideOf(deck, headline, content)
  figures.forEach(({ label, value, base }, index) => {
    const x = 0.6 + index * 4.1
    slide.addText(label, { x, y: 2, w: 3.8, h: 0.5, fontFace, fontSize: 18, color: quiet })
    slide.addText(value, {
      x,
      y: 2.5,
      w: 3.8,
      h: 1.4,
      fontFace,
      fontSize: 60,
      bold: true,
      color: ink,
    })
    slide.addText(base, { x, y: 3.9, w: 3.8, h: 0.5, fontFace, fontSize: 18, color: ink })
  })
}

function linesSlide(
  deck: pptxgen,
  title: string,
  lines: readonly string[],
  content: DocumentContent,
): void {
  const slide = slideOf(deck, title, content)
  slide.addText(
    lines.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 10 } })),
    {
      x: 0.6,
      y: 1.6,
      w: 12.1,
      h: 4.8,
      fontFace,
      fontSize: 20,
      color: ink,
      valign: 'top',
      fit: 'shrink',
    },
  )
}

function latestSlide(deck: pptxgen, content: DocumentContent): void {
  const { latest } = content.note
  const slide = slideOf(deck, content.words.latest, content)
  if (latest.rows.length === 0) {
    slide.addText(content.words.noLatest, {
      x: 0.6,
      y: 2,
      w: 12.1,
      h: 0.6,
      fontFace,
      fontSize: 20,
      color: ink,
    })
    return
  }
  const heads = latest.columns.map(({ label }) => ({
    text: label,
    options: { bold: true, fill: { color: 'EAEEF2' } },
  }))
  const rows = latest.rows.map((row) =>
    row.map((text) => ({ text: text === null ? content.words.unknown : shortened(text) })),
  )
  const widths = latest.columns.map(({ share }) => Math.max(share, 1.5))
  const total = widths.reduce((sum, width) => sum + width, 0)
  slide.addTable([heads, ...rows], {
    x: 0.6,
    y: 1.6,
    w: 12.1,
    colW: widths.map((width) => (12.1 * width) / total),
    fontFace,
    fontSize: 14,
    color: ink,
    border: { type: 'solid', pt: 0.5, color: 'B9C0CA' },
  })
}

/** Cuts a text to what fits in a table row of a slide; the full text is in the printed document. */
function shortened(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text
}
