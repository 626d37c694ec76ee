# vllm-router: sends all calls on one mail (one x-session-id) to the same vLLM.
FROM python:3.12.8-slim
RUN pip install --no-cache-dir vllm-router==0.1.17 && useradd --system router
USER router
ENTRYPOINT ["vllm-router"]
