"""The same harvest by Scrapy: 7 fields of every advert on the board. Start address in the setting START."""
import scrapy


class BoardSpider(scrapy.Spider):
    name = "board"

    def start_requests(self):
        yield scrapy.Request(self.settings["START"], priority=1)

    def parse(self, response):
        for link in response.css("article.kaart a.naar::attr(href)").getall():
            yield response.follow(link.split("?")[0], self.parse_advert)
        for link in response.css("a.volgende::attr(href)").getall():
            yield response.follow(link, priority=1)

    def parse_advert(self, response):
        def beside(label):
            return response.xpath(f'//table[@class="kenmerken"]//th[.="{label}"]/following-sibling::td/text()').get()

        yield {
            "ref": response.url.rsplit("/", 1)[1],
            "url": response.url,
            "title": response.css("h1::text").get(),
            "body": "\n".join(response.css(".tekst p::text").getall()),
            "name": beside("Naam"),
            "age": beside("Leeftijd"),
            "place": beside("Plaats"),
            "prices": beside("Prijs"),
            "phones": response.css("a.bel::text").getall(),
        }
