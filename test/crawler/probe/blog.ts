import type { Pages } from './site.ts'

interface Post {
  id: number
  slug: string
  title: string
  age: number
  city: string
  phone: string
}

const cities = ['Heerlen', 'Venlo', 'Sittard', 'Brunssum']
const posts: Post[] = Array.from({ length: 9 }, (_, n) => ({
  id: 301 + n * 7,
  slug: `rustig-bezoek-${'abcdefghi'[n]}`,
  title: `Rustig bezoek ${'ABCDEFGHI'[n]}`,
  age: 24 + n,
  city: cities[n % cities.length] as string,
  phone: `06-123455${String(n).padStart(2, '0')}`,
}))

/** An invented small agency, built as weblog software builds it: slugs at the root, categories, a side bar, comments. */
export const blog: Pages = {
  '/': frame(
    'home blog',
    posts.map(summary).join('') +
      '<nav class="navigation pagination"><div class="nav-links"><span class="page-numbers current">1</span><a class="page-numbers" href="/page/2/">2</a><a class="next page-numbers" href="/page/2/">Volgende</a></div></nav>',
  ),
  ...Object.fromEntries(posts.map(post => [`/${post.slug}/`, frame('single-post', whole(post))])),
}

export const blogPosts = posts

function summary({ id, slug, title, city }: Post): string {
  return `<article id="post-${id}" class="post-${id} post type-post status-publish hentry category-${city.toLowerCase()}">
<header class="entry-header"><span class="cat-links"><a href="/category/${city.toLowerCase()}/">${city}</a></span>
<h2 class="entry-title"><a href="/${slug}/" rel="bookmark">${title}</a></h2>
<div class="entry-meta"><a href="/${slug}/"><time class="entry-date published" datetime="2026-11-0${(id % 9) + 1}T10:00:00+01:00">${(id % 9) + 1} november 2026</time></a> door <a href="/author/beheer/">beheer</a></div></header>
<div class="entry-summary"><p>Een paar woorden vooraf over een rustig bezoek &hellip; <a href="/${slug}/" class="more-link">Lees meer</a></p></div></article>`
}

function whole({ id, title, age, city, phone }: Post): string {
  return `<article id="post-${id}" class="post-${id} post type-post"><header class="entry-header"><h1 class="entry-title">${title}</h1>
<div class="entry-meta"><time class="entry-date published" datetime="2026-11-0${(id % 9) + 1}T10:00:00+01:00">${(id % 9) + 1} november 2026</time></div></header>
<div class="entry-content"><p>Ik ontvang graag in een rustige kamer en neem de tijd. Bel of mail van tevoren, dan spreken we samen iets af dat past.</p>
<p>Overdag ben ik er bijna altijd, in het weekend alleen op afspraak en na een bericht.</p>
<p class="facts"><strong>Leeftijd:</strong> ${age}<br><strong>Stad:</strong> ${city}<br><strong>Tarief:</strong> 1 uur € 120</p>
<p><a href="tel:${phone.replace('-', '')}">${phone}</a></p></div></article>
<div id="comments" class="comments-area"><h2>Reageer</h2></div>`
}

function frame(body: string, content: string): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Kamer</title><link rel="alternate" type="application/rss+xml" href="/feed/"></head><body class="${body} wp-custom">
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Kamer</a></p><nav id="site-navigation"><ul><li><a href="/">Home</a></li><li><a href="/over-ons/">Over ons</a></li><li><a href="/contact/">Contact</a></li></ul></nav></header>
<div id="content" class="site-content"><main id="main">${content}</main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Nieuw</h2><ul>${posts
    .slice(0, 5)
    .map(({ slug, title }) => `<li><a href="/${slug}/">${title}</a></li>`)
    .join('')}</ul></section></aside></div>
<footer id="colophon"><a href="https://wa.me/31612340000">WhatsApp ons</a> <a href="tel:0612340000">06-12340000</a></footer></body></html>`
}
