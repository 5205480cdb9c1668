/** Which part of a picture becomes the square: how far in, and where its middle is, from 0 to 1 in each direction. */
export interface Crop {
    readonly zoom: number
    readonly x: number
    readonly y: number
}

export const WHOLE: Crop = { zoom: 1, x: 0.5, y: 0.5 }

/** Draws the part of the picture onto the whole of the square canvas. */
export function draw(picture: ImageBitmap, { zoom, x, y }: Crop, canvas: HTMLCanvasElement): void {
    const side = Math.min(picture.width, picture.height) / zoom
    const left = (picture.width - side) * x
    const top = (picture.height - side) * y
    const context = canvas.getContext('2d')
    if (context !== null) {
        context.imageSmoothingQuality = 'high'
        context.clearRect(0, 0, canvas.width, canvas.height)
        context.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height)
    }
}

/** The crop after the picture was dragged, by parts of the square's side. */
export function dragged(picture: ImageBitmap, crop: Crop, dx: number, dy: number): Crop {
    const side = Math.min(picture.width, picture.height) / crop.zoom
    return {
        zoom: crop.zoom,
        x: moved(crop.x, dx * side, picture.width - side),
        y: moved(crop.y, dy * side, picture.height - side),
    }
}

function moved(position: number, by: number, room: number): number {
    return room <= 0 ? position : Math.min(1, Math.max(0, position - by / room))
}
