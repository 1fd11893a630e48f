import type { Department } from '#ui/department.js';
import { todoPage } from '#ui/todo.page.js';

const department: Department = {
  service: 'petition',
  title: '信访',
  order: 50,
  pages: [todoPage('petition', ['petition.officer'])],
};

export default department;
