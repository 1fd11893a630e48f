import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { eventStore } from '#event-store/event-store.js';
import { projection } from '#projections/projection.js';
import { claim } from './claim.js';

export const handler = [readFileSync, Injectable, eventStore, projection, claim];
