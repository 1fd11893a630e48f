export const Table = () => null;
