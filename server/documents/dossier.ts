import type {
  ChartContent,
  DocumentContent,
  FigureContent,
  HistoryLine,
  TableContent,
} from './content.ts'
import { dossierScript, dossierStyle } from './dossier-page.ts'

/**
 * Writes the dossier: one HTML file that needs no network, to be kept on a disk or USB key or sent by a
 * messaging application.
 */
export function writeDossier(content: DocumentContent): string {
  const { words, language, title, subject } = content
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${escape(`${title} · ${subject}`)}</title>
<style>${dossierStyle}</style>
</head>
<body>
<header>
<p class="state">${escape(words.republic)} · <i>${escape(words.motto)}</i></p>
<p class="state">${escape(words.secretariat)}</p>
<h1>${escape(title)} · ${escape(subject)}</h1>
<p>${escape(content.standing)} ${escape(content.made)}.</p>
${paragraphs(content.warnings)}
</header>
<main>
<section>
${figures(content.note.figures)}
<h2>${escape(words.changed)}</h2>
${paragraphs(content.note.changes)}
<h2>${escape(words.decisions)}</h2>
${content.note.decisions.length === 0 ? paragraphs([words.noDecision]) : `<ul>${content.note.decisions.map((each) => `<li>${escape(each)}</li>`).join('')}</ul>`}
</section>
<section>
<h2>${escape(words.charts)}</h2>
${content.charts.map(drawing).join('\n')}
</section>
<search class="filter" hidden>
<label>${escape(words.search)} <input type="search" id="q" autocomplete="off"></label>
<output id="count" data-words="${escape(words.shown)}"></output>
</search>
${content.minutes.map((minutes) => section(minutes, content)).join('\n')}
${content.matrices.map((matrix) => section(matrix, content)).join('\n')}
${content.appendices.map((appendix) => section(appendix, content)).join('\n')}
<section><h2>${escape(words.definitions)}</h2>${paragraphs(content.note.definitions)}</section>
</main>
<script>${dossierScript}</script>
</body>
</html>
`
}

/** Escapes a text for HTML, attributes included, so that a title can never become markup. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<p>${escape(sentence)}</p>`).join('\n')
}

function figures(list: readonly FigureContent[]): string {
  return `<dl class="figures">${list.map(({ label, value, base }) => `<div><dt>${escape(label)}</dt><dd><b>${escape(value)}</b> ${escape(base)}</dd></div>`).join('')}</dl>`
}

/** The drawing is inserted as it is (ECharts escapes its texts), with a text alternative for screen readers. */
function drawing({ title, subtitle, note, alt, svg }: ChartContent): string {
  const described = svg.replace(/^<svg /, `<svg role="img" aria-label="${escape(alt)}" `)
  return `<figure><figcaption><b>${escape(title)}</b><br><small>${escape(subtitle)}</small></figcaption>${described}${note === '' ? '' : `<p><small>${escape(note)}</small></p>`}</figure>`
}

function section(table: TableContent, { words, histories }: DocumentContent): string {
  const heads = table.columns
    .map(
      ({ label, isNumber }) =>
        `<th scope="col"${isNumber ? ' class="n"' : ''}>${escape(label)}</th>`,
    )
    .join('')
  const rows = table.rows.map(
    (row) =>
      `<tr>${row.map((value, index) => cell(value, table, index, { words, lines: table.hasHistory ? (histories[row[0] ?? ''] ?? []) : undefined })).join('')}</tr>`,
  )
  const body =
    rows.length === 0
      ? paragraphs([words.nothing])
      : `<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
  return `<section><h2>${escape(table.title)}</h2>${figures(table.figures)}${body}${paragraphs(table.notes)}</section>`
}

function cell(
  value: string | null,
  { columns }: TableContent,
  index: number,
  { words, lines }: { words: DocumentContent['words']; lines: readonly HistoryLine[] | undefined },
): string {
  const column = columns[index]
  const text = value === null ? `<i>${escape(words.unknown)}</i>` : escape(value)
  const opened = column?.key === 'title' && lines !== undefined ? history(text, lines, words) : text
  return `<td dir="auto"${column?.isNumber === true ? ' class="n"' : ''}>${opened}</td>`
}

function history(
  title: string,
  lines: readonly HistoryLine[],
  words: DocumentContent['words'],
): string {
  const entries = lines.map(({ status, progress, effectiveOn, recordedAt, certainty, note }) => {
    const share = progress === null ? '' : ` (${progress} %)`
    return `<li><b>${escape(status)}</b>${share}, ${escape(words.trueSince)} ${escape(effectiveOn)}, ${escape(words.knownSince)} ${escape(recordedAt)} · ${escape(certainty)}${note === '' ? '' : `<br>${escape(note)}`}</li>`
  })
  return `<details><summary>${title}</summary>${entries.length === 0 ? paragraphs([words.noHistory]) : `<ul>${entries.join('')}</ul>`}</details>`
}
