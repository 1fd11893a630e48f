import type { Department } from '#ui/department.js';
import { todoPage } from '#ui/todo.page.js';

const department: Department = {
  service: 'court',
  title: '法院',
  order: 40,
  pages: [todoPage('court', ['court.officer'])],
};

export default department;
