/** The dossier's style sheet: the product's colour tokens and the few rules that this one page needs. */
export const dossierStyle = `
:root{color-scheme:light dark;--ink:#1c2430;--quiet:#5a6472;--paper:#fff;--rule:#d5dae1;--head:#eaeef2;--accent:#0f4c5c}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebef;--quiet:#a5afbb;--paper:#14181d;--rule:#39414b;--head:#222932;--accent:#7fc4d6}figure svg{background:#fff;border-radius:6px;padding:8px}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-inline-size:72rem;margin:0 auto;padding:1rem}
h1,h2{color:var(--accent);line-height:1.2;margin-block:1.5em .5em}p{margin-block:.3em}.state{color:var(--quiet)}
.figures{display:flex;flex-wrap:wrap;gap:1rem 2rem}.figures dt{color:var(--quiet);font-size:.875rem}.figures dd{margin:0}.figures b{font-size:1.5rem}
figure{margin:1.5rem 0}figure svg{display:block;max-inline-size:100%;block-size:auto;box-sizing:border-box}
.wide{overflow-x:auto}table{border-collapse:collapse;inline-size:100%;font-size:.875rem}th,td{padding:.35rem .5rem;text-align:start;vertical-align:top;border-block-end:1px solid var(--rule)}
th{background:var(--head)}.n{text-align:end}td i{color:var(--quiet)}summary{cursor:pointer}td:first-child{white-space:nowrap}td:nth-child(2){min-inline-size:14rem;overflow-wrap:anywhere}
.filter{position:sticky;inset-block-start:0;background:var(--paper);padding:.75rem 0;border-block-end:1px solid var(--rule);z-index:1}.filter[hidden]{display:none}
input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:4px;padding:.4rem .6rem;min-inline-size:12rem}
@media print{.filter{display:none}thead{display:table-header-group}tr,figure{break-inside:avoid}body{max-inline-size:none;font-size:10pt}}
`

/** Filters the rows by a search text, ignoring accents and case; without scripts the search field is simply absent. */
export const dossierScript = `
(function(){
var fold=function(text){return text.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').toLowerCase()};
var rows=Array.prototype.map.call(document.querySelectorAll('tbody tr'),function(row){return{row:row,text:fold(row.textContent)}});
var field=document.getElementById('q'),count=document.getElementById('count');
var show=function(){var words=fold(field.value).split(/\\s+/),shown=0;rows.forEach(function(each){var has=words.every(function(word){return each.text.includes(word)});each.row.hidden=!has;if(has)shown++});count.textContent=shown+' / '+rows.length+' '+count.dataset.words};
field.addEventListener('input',show);document.querySelector('.filter').hidden=false;show();
})();
`
