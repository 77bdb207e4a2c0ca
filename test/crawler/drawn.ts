/** A drawing of circles, the same for the same seed, as red, green and blue of each pixel. */
export function drawn(seed: number, width: number, height: number): Uint8Array {
  const circles = Array.from({ length: 20 }, (_, at) => {
    const dice = (n: number) => ((seed * 7919 + at * 104_729 + n * 1_299_709) % 9973) / 9973
    return {
      x: dice(1) * width,
      y: dice(2) * height,
      size: (0.05 + dice(3) / 4) * width,
      shade: dice(4) * 255,
    }
  })
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const within = circles.findLast(circle => (x - circle.x) ** 2 + (y - circle.y) ** 2 < circle.size ** 2)
      const shade = within?.shade ?? 90
      pixels.set([shade, shade * 0.8, shade * 0.6], (y * width + x) * 3)
    }
  }
  return pixels
}
