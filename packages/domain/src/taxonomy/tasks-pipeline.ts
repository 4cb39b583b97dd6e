import { parseTasks } from './task.ts'
import type { TaskTerm } from './task.ts'

/** The 57 pipeline tasks of the Hugging Face Hub, under the ids that model cards carry (huggingface.js, packages/tasks). */
export const pipelineTasks: readonly TaskTerm[] = /* @__PURE__ */ parseTasks(
  'pipeline',
  `
text-classification | 文本分类 | Text classification | 情感分析; 意图识别; 文本分类模型; 舆情分类; 语种识别 | sentiment analysis; intent classification; topic classification; text categorisation; language identification | text
token-classification | 序列标注 | Token classification | 命名实体识别; 实体识别; 词性标注; 实体抽取; 分词标注 | named entity recognition; NER; part-of-speech tagging; sequence labelling; entity extraction | text
table-question-answering | 表格问答 | Table question answering | 表格数据问答 | table QA; tabular question answering | tabular text | question-answering
question-answering | 问答 | Question answering | 阅读理解; 机器阅读理解; 抽取式问答 | extractive QA; open-domain QA; machine reading comprehension; reading comprehension | text | text-generation
zero-shot-classification | 零样本分类 | Zero-shot classification | 零样本文本分类 | zero-shot text classification | text | text-classification
translation | 机器翻译 | Translation | 神经机器翻译; 多语言翻译; 语言翻译 | machine translation; neural machine translation; multilingual translation | text
summarization | 文本摘要 | Summarization | 自动摘要; 摘要生成; 文章摘要; 内容摘要 | text summarisation; summarisation; abstractive summary | text | text-generation
feature-extraction | 特征提取 | Feature extraction | 文本向量化; 向量化模型; 文本嵌入; 嵌入模型; 向量模型; 文本表征 | text embedding; embedding model; sentence embedding; representation learning | text | sentence-similarity
text-generation | 文本生成 | Text generation | 大语言模型; 语言大模型; 大模型对话; 对话生成; 通用大模型; 基座模型; 推理大模型 | large language model; LLM; language model; conversational; dialogue generation; chat model; causal language model | text
fill-mask | 掩码填空 | Fill-mask | 掩码语言模型; 完形填空; 预训练语言模型 | masked language modelling; masked language model; slot filling | text | text-generation
sentence-similarity | 句子相似度 | Sentence similarity | 语义相似度; 文本相似度; 文本匹配; 语义匹配 | semantic textual similarity; semantic similarity; text matching; text similarity | text | feature-extraction
text-to-speech | 语音合成 | Text-to-speech | 文字转语音; 文本转语音; 声音克隆; 配音生成 | TTS; speech synthesis; voice cloning; voice synthesis | speech text | text-to-audio
text-to-audio | 文生音频 | Text-to-audio | 音频生成; 音乐生成; 音效生成 | audio generation; music generation; sound generation | audio text
automatic-speech-recognition | 语音识别 | Automatic speech recognition | 语音转文字; 语音转写; 方言识别; 语音输入 | ASR; speech recognition; speech-to-text; speech transcription; voice recognition | speech
audio-to-audio | 音频转换 | Audio-to-audio | 语音增强; 语音降噪; 声源分离; 人声分离 | speech enhancement; noise suppression; source separation; audio denoising | audio
audio-classification | 音频分类 | Audio classification | 声音分类; 声学事件检测; 声纹识别; 说话人识别; 关键词唤醒; 异响识别 | sound classification; sound event detection; speaker identification; keyword spotting; acoustic classification | audio
audio-text-to-text | 音频理解 | Audio-text-to-text | 语音大模型; 音频大模型; 语音对话模型; 音频问答 | audio language model; speech language model; audio question answering | audio text | automatic-speech-recognition text-generation
voice-activity-detection | 语音活动检测 | Voice activity detection | 语音端点检测; 人声检测 | VAD; speech activity detection; endpoint detection | speech
depth-estimation | 深度估计 | Depth estimation | 单目深度估计; 景深估计; 双目深度 | monocular depth estimation; stereo depth | image
image-classification | 图像分类 | Image classification | 图片分类; 图像识别; 图片识别; 图像识别模型 | image recognition; picture classification; visual classification | image
object-detection | 目标检测 | Object detection | 物体检测; 目标识别; 人脸检测; 车辆检测; 物体识别 | object recognition; YOLO; face detection; vehicle detection; bounding box detection | image
image-segmentation | 图像分割 | Image segmentation | 语义分割; 实例分割; 全景分割; 像素级分割 | semantic segmentation; instance segmentation; panoptic segmentation; pixel-wise segmentation | image
text-to-image | 文生图 | Text-to-image | 文本生成图像; 图像生成; AI绘画; AI作图 | image generation; text-to-image generation; AI painting; image synthesis | text image
image-to-text | 图像转文本 | Image-to-text | 图像描述; 看图说话; 图片描述; 图像字幕 | image captioning; image caption; picture description | image text | image-text-to-text
image-to-image | 图像转换 | Image-to-image | 超分辨率; 图像增强; 图像修复; 图像编辑; 去雾去噪; 图像去噪; 风格迁移 | super-resolution; image inpainting; image editing; image restoration; image enhancement; image denoising; style transfer | image
image-to-video | 图生视频 | Image-to-video | 图片生成视频; 照片动起来 | image animation; image-to-video generation | image video
unconditional-image-generation | 无条件图像生成 | Unconditional image generation | 随机图像生成 | unconditional generation; GAN image generation | image | text-to-image
video-classification | 视频分类 | Video classification | 行为识别; 动作识别; 视频动作识别 | action recognition; activity recognition; video recognition | video
reinforcement-learning | 强化学习 | Reinforcement learning | 深度强化学习; 智能决策优化 | deep reinforcement learning; policy learning
robotics | 机器人 | Robotics | 具身智能; 机器人操作; 机器人控制; 具身大模型; 人形机器人 | embodied AI; robot manipulation; robot control; vision-language-action; humanoid robot; grasping | | reinforcement-learning
tabular-classification | 表格分类 | Tabular classification | 结构化数据分类; 风险评分模型 | structured data classification; risk scoring | tabular
tabular-regression | 表格回归 | Tabular regression | 回归预测; 数值预测 | regression model; numeric prediction; regression analysis | tabular
tabular-to-text | 表格数据生成文本 | Tabular to text | 数据转文本 | data-to-text; RDF to text | tabular text | text-generation
table-to-text | 表格转文本 | Table to text | 表格描述生成 | table description generation | tabular text | text-generation
multiple-choice | 选择题作答 | Multiple choice | 多项选择问答; 多选一答题 | multiple-choice QA; multiple choice question answering | text | question-answering
text-ranking | 文本排序 | Text ranking | 重排序; 重排模型; 检索重排; 精排模型 | reranking; reranker; document ranking; passage ranking | text | sentence-similarity
text-retrieval | 文本检索 | Text retrieval | 文档检索; 段落检索; 语义检索; 全文检索 | document retrieval; passage retrieval; information retrieval; semantic search; dense retrieval | text | feature-extraction sentence-similarity
time-series-forecasting | 时间序列预测 | Time series forecasting | 时序预测; 时序大模型; 趋势预测; 负荷预测 | time series prediction; temporal forecasting; trend forecasting; load forecasting | time-series
text-to-video | 文生视频 | Text-to-video | 文本生成视频; 视频生成; AI视频生成 | video generation; text-to-video generation; video synthesis | text video
image-text-to-text | 图文理解 | Image-text-to-text | 多模态大模型; 视觉语言模型; 视觉大模型; 图文对话; 图像理解 | vision language model; VLM; multimodal large language model; MLLM; image understanding; visual chat | image text | visual-question-answering
image-text-to-image | 图文生图 | Image-text-to-image | 指令编辑图像; 参考图生成 | instruction-based image editing; reference-guided image generation | image text | image-to-image
image-text-to-video | 图文生视频 | Image-text-to-video | 图文驱动视频生成 | prompted image animation; image and text to video | image text video | image-to-video
visual-question-answering | 视觉问答 | Visual question answering | 图像问答; 看图问答 | VQA; image question answering | image text | image-text-to-text
document-question-answering | 文档问答 | Document question answering | 文档理解; 版面理解; 文档智能 | document QA; document understanding; DocVQA; document AI | document text | visual-document-retrieval
zero-shot-image-classification | 零样本图像分类 | Zero-shot image classification | 开放类别图像分类; 图文匹配模型 | CLIP model; open-vocabulary classification; image-text matching | image | image-classification
graph-ml | 图机器学习 | Graph machine learning | 图神经网络; 图学习; 链路预测 | graph neural network; GNN; graph learning; link prediction; graph ML | graph
mask-generation | 掩码生成 | Mask generation | 分割一切; 万物分割; 交互式分割 | segment anything; SAM model; interactive segmentation; promptable segmentation | image | image-segmentation
zero-shot-object-detection | 零样本目标检测 | Zero-shot object detection | 开放词汇检测; 开放集检测 | open-vocabulary detection; open-set detection; grounded detection | image | object-detection
text-to-3d | 文生三维 | Text-to-3D | 文生3D; 文本生成三维模型 | 3D generation; text-to-3D generation | text 3d
image-to-3d | 图生三维 | Image-to-3D | 图生3D; 三维重建; 三维生成 | 3D reconstruction; image-to-3D generation; photogrammetry; 3D Gaussian splatting | image 3d
image-feature-extraction | 图像特征提取 | Image feature extraction | 图像向量化; 以图搜图; 图像嵌入; 图像检索 | image embedding; image retrieval; visual feature extraction; reverse image search | image | image-classification
video-text-to-text | 视频理解 | Video-text-to-text | 视频问答; 视频大模型; 视频描述; 视频内容分析 | video understanding; video question answering; video captioning; video language model | video text | image-text-to-text
keypoint-detection | 关键点检测 | Keypoint detection | 姿态估计; 人体姿态识别; 骨骼关键点; 人体关键点 | pose estimation; human pose estimation; landmark detection; skeleton keypoint | image
visual-document-retrieval | 视觉文档检索 | Visual document retrieval | 文档图像检索 | document image retrieval; document screenshot retrieval | document | text-retrieval
any-to-any | 任意模态互转 | Any-to-any | 全模态大模型; 全模态; 端到端多模态; 统一多模态 | omni model; omni-modal; omnimodal model; unified multimodal model | multimodal | image-text-to-text
video-to-video | 视频转换 | Video-to-video | 视频编辑; 视频增强; 视频超分; 视频修复 | video editing; video enhancement; video super-resolution; video restoration | video
other | ~其他 | ~Other
`,
)
