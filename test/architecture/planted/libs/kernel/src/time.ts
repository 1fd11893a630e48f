export const isDay = (text: string) => text.length === 10;
