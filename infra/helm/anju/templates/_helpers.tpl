{{- define "anju.labels" -}}
app.kubernetes.io/name: anju
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .service.name }}
{{- end -}}
{{- define "anju.name" -}}
{{ .root.Release.Name }}-{{ .service.name }}
{{- end -}}
{{- define "anju.pods" -}}
namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .namespace | quote }} } }
podSelector: { matchLabels: {{ toJson .podLabels }} }
{{- end -}}
